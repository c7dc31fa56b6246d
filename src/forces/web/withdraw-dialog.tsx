import { client } from '../../ui/client.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { type TeamEntry, withdrawEntry } from '../entry-contract.ts';
import { useWhat } from './entry-table.tsx';
import { ForceDialog } from './force-dialog.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

/** Takes back what was entered wrongly. */
export function WithdrawDialog(props: {
  readonly team: Team;
  readonly entry: TeamEntry;
  readonly onClose: () => void;
}) {
  const { team, entry, onClose } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const params = { teamId: team.teamId, entryId: entry.entryId };
  const withdrawing = useChange({
    change: () => client.call(withdrawEntry, { params, body: {} }),
    done: t('withdraw.done'),
    onDone: onClose,
  });
  return (
    <ForceDialog
      title={t('withdraw.title')}
      lead={t('withdraw.lead')}
      submit={t('withdraw.submit')}
      dangerous
      pending={withdrawing.isPending}
      error={withdrawing.error}
      onSubmit={() => withdrawing.mutate()}
      onClose={onClose}
    >
      <p>
        {formatDay(entry.fields.onDay)} · {whatOf(entry.fields)}
      </p>
    </ForceDialog>
  );
}
