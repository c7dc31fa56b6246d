import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { client } from '../../../ui/client.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import { endTerm, type Team, type Term } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { recordMessages } from '../record-messages.ts';
import { useChange } from '../use-change.ts';

/** The last day of a term of office. */
export function EndTermDialog(props: { scheme: Scheme; team: Team; term: Term; onClose: () => void }) {
  const { scheme, team, term, onClose } = props;
  const t = useText(recordMessages);
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const ending = useChange({
    change: (toDay: string) =>
      client.call(endTerm, {
        params: { schemeId, teamId: team.teamId, termId: term.termId },
        body: { version, toDay },
      }),
    done: t('term.end.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const toDay = parseDay(day);
    if (toDay !== undefined) ending.mutate(toDay);
  };
  return (
    <ChangeDialog
      title={t('term.end.title', { name: team.name })}
      submit={t('term.end')}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={t('term.end.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ChangeDialog>
  );
}
