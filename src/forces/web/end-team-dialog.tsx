import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { endTeam, type Team } from '../contract.ts';
import { ForceDialog } from './force-dialog.tsx';
import { forceMessages } from './messages.ts';
import { useChange } from './use-change.ts';

/** Ends a team on a day, or moves the day on which it ended. */
export function EndTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useText(forceMessages);
  const { teamId, version, groupName, endedOn } = team;
  const [day, setDay] = useState(() => formatDay(endedOn ?? dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const ending = useChange({
    change: (onDay: string) => client.call(endTeam, { params: { teamId }, body: { version, onDay } }),
    done: t(endedOn === null ? 'end.done' : 'form.done'),
    onDone: onClose,
  });
  return (
    <ForceDialog
      title={t(endedOn === null ? 'end.title' : 'end.title.moved', { name: groupName })}
      lead={t(endedOn === null ? 'end.lead' : 'end.lead.moved')}
      submit={t(endedOn === null ? 'end.submit' : 'form.submit.change')}
      dangerous={endedOn === null}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={() => {
        setTried(true);
        const onDay = parseDay(day);
        if (onDay !== undefined) ending.mutate(onDay);
      }}
      onClose={onClose}
    >
      <DayField
        label={t('end.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ForceDialog>
  );
}
