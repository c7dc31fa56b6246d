import { client } from '../../ui/client.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { type TeamRecord, withdrawRecord } from '../record-contract.ts';
import { ForceDialog } from './force-dialog.tsx';
import { useWhat } from './record-table.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

/** Takes back what was entered wrongly. */
export function WithdrawDialog(props: {
  readonly team: Team;
  readonly record: TeamRecord;
  readonly onClose: () => void;
}) {
  const { team, record, onClose } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const params = { teamId: team.teamId, recordId: record.recordId };
  const withdrawing = useChange({
    change: () => client.call(withdrawRecord, { params, body: {} }),
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
        {formatDay(record.fields.onDay)} · {whatOf(record.fields)}
      </p>
    </ForceDialog>
  );
}
