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
import { MetNotice } from './met-notice.tsx';
import { teamMessages } from './team-messages.ts';
import { useChange } from './use-change.ts';
import { useMet } from './use-met.ts';

/** Somebody ceases to serve, or ceased on another day than was entered. */
export function LeaveDialog(props: {
  readonly team: Team;
  readonly member: Member;
  readonly person: Person | null;
  readonly onClose: () => void;
}) {
  const { team, member, person, onClose } = props;
  const t = useText(teamMessages);
  const words = useText(forceMessages);
  const { teamId, version } = team;
  const { memberId, role, fromDay, toDay: known } = member;
  const [day, setDay] = useState(() => formatDay(known ?? dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const toDay = parseDay(day);
  // only a term that gets longer can run into another one of the same person
  const longer = known !== null && toDay !== undefined && toDay > known;
  const span = longer ? { from: fromDay, to: toDay } : undefined;
  const met = useMet({ teamId, apart: [memberId], person: person ?? undefined, span });
  const compares = longer && person !== null;
  const leaving = useChange({
    change: (last: string) =>
      client.call(endMember, { params: { teamId, memberId }, body: { version, toDay: last } }),
    done: t(known === null ? 'leave.done' : 'member.done'),
    onDone: onClose,
  });
  const who = { name: person?.name ?? t('members.cannot'), role: words(`role.${role}`) };
  return (
    <ForceDialog
      title={t(known === null ? 'leave.title' : 'leave.title.moved')}
      lead={t('leave.lead', who)}
      submit={t(known === null ? 'leave.submit' : 'leave.submit.moved')}
      dangerous={known === null}
      pending={leaving.isPending}
      error={leaving.error}
      blocked={compares && (!met.looked || met.same === 'same_person')}
      onSubmit={() => {
        setTried(true);
        if (toDay !== undefined) leaving.mutate(toDay);
      }}
      onClose={onClose}
    >
      <DayField
        label={t('leave.day')}
        value={day}
        onChange={setDay}
        wrong={tried && toDay === undefined}
        required
      />
      {compares && <MetNotice met={met} />}
    </ForceDialog>
  );
}
