import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Team } from '../contract.ts';
import { endMember, type Member } from '../member-contract.ts';
import type { Person } from '../person.ts';
import { ForceDialog } from './force-dialog.tsx';
import { forceMessages } from './messages.ts';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';

/** Somebody ceases to serve. */
export function LeaveDialog(props: {
  readonly team: Team;
  readonly member: Member;
  readonly person: Person | null;
  readonly onClose: () => void;
}) {
  const { team, member, person, onClose } = props;
  const t = useText(teamMessages);
  const words = useText(forceMessages);
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const { teamId, version } = team;
  const { memberId, role } = member;
  const leaving = useChange({
    change: (toDay: string) =>
      client.call(endMember, { params: { teamId, memberId }, body: { version, toDay } }),
    done: t('leave.done'),
    onDone: onClose,
  });
  const who = { name: person?.name ?? t('members.cannot'), role: words(`role.${role}`) };
  return (
    <ForceDialog
      title={t('leave.title')}
      lead={t('leave.lead', who)}
      submit={t('leave.submit')}
      dangerous
      pending={leaving.isPending}
      error={leaving.error}
      onSubmit={() => {
        setTried(true);
        const toDay = parseDay(day);
        if (toDay !== undefined) leaving.mutate(toDay);
      }}
      onClose={onClose}
    >
      <DayField
        label={t('leave.day')}
        value={day}
        onChange={setDay}
        wrong={tried && parseDay(day) === undefined}
        required
      />
    </ForceDialog>
  );
}
