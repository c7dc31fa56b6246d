import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { endTerm, type Team, type Term } from '../../site-contract.ts';
import { recordMessages } from '../record-messages.ts';
import { DayDialog } from './day-dialog.tsx';

/** The last day of a term of office. */
export function EndTermDialog(props: { scheme: Scheme; team: Team; term: Term; onClose: () => void }) {
  const { scheme, team, term, onClose } = props;
  const t = useText(recordMessages);
  const { schemeId, version } = scheme;
  const params = { schemeId, teamId: team.teamId, termId: term.termId };
  return (
    <DayDialog
      title={t('term.end.title', { name: team.name })}
      submit={t('term.end')}
      label={t('term.end.day')}
      first={dayOfMoment(new Date())}
      change={(toDay) => client.call(endTerm, { params, body: { version, toDay } })}
      done={t('term.end.done')}
      onClose={onClose}
    />
  );
}
