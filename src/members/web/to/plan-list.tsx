import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { addDays, dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { dropShift, listSiteShifts, type Shift } from '../../shift-contract.ts';
import { phaseOf } from '../../shift-hours.ts';
import { MEMBERS } from '../kept-under.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import { AskedTwice } from './asked-twice.tsx';
import { useAct } from './use-act.ts';
import type { KnownTeam } from './use-team.ts';

/** The plan of a site day by day, from the first whose shifts are current on; what is over on request. */
export function PlanList({ siteId, known }: { siteId: string; known: KnownTeam }) {
  const t = useText(shiftMessages);
  const kit = useText(deskMessages);
  const today = dayOfMoment(new Date());
  const tell = useToldDay(today);
  const [past, setPast] = useState(false);
  const { leads, since, days } = known.team;
  const from = past ? addDays(since, -days) : since;
  const { list, rows } = usePages([...MEMBERS, 'plan', siteId, from], (start, signal) => {
    const query = { limit: 60, from, ...start };
    return client.call(listSiteShifts, { params: { siteId }, query, signal });
  });
  return (
    <>
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('plan.none')} hint={t(leads ? 'plan.none.leads' : 'plan.none.waits')} />
      )}
      {[...Map.groupBy(rows, ({ onDay }) => onDay)].map(([day, shifts]) => (
        <section key={day} aria-label={tell(day)} className="shift-day">
          <h2>{tell(day)}</h2>
          <ul>
            {shifts.map((shift) => (
              <li key={shift.shiftId}>
                <Row shift={shift} today={today} known={known} day={tell(day)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <MoreButton list={list} />
      <p>
        <Button variant="subtle" onClick={() => setPast(!past)}>
          {past ? t('plan.ahead') : t('plan.past', { count: days })}
        </Button>
      </p>
    </>
  );
}

function Row(props: {
  readonly shift: Shift;
  readonly today: string;
  readonly known: KnownTeam;
  readonly day: string;
}) {
  const t = useText(shiftMessages);
  const { shift, today, known, day } = props;
  const { shiftId, onDay, number, memberId, offeredTo, standing } = shift;
  const { team, nameOf, hoursOf } = known;
  const dropping = useAct(() => client.call(dropShift, { params: { shiftId }, body: {} }), t('plan.dropped'));
  const hours = hoursOf(number);
  // of what is current, what the clock says and nothing of its holder
  const standingWords = () => {
    if (standing !== 'ahead') return t(`plan.standing.${standing}`);
    if (hours === undefined) return false;
    const phase = phaseOf(onDay, hours, new Date());
    return phase !== 'before' && t(`plan.phase.${phase}`);
  };
  const name = nameOf(memberId) || t('plan.left');
  const who = memberId === team.ownId ? t('plan.you', { name }) : name;
  const facts = [
    team.shiftsADay > 1 && t('shifts.number', { number }),
    hours && t('shifts.hours', hours),
    onDay <= today && standingWords(),
    offeredTo !== null && t('shifts.offered', { name: nameOf(offeredTo) }),
  ];
  const canDrop = team.leads && standing === 'ahead';
  return (
    <>
      <span>
        {who} <span className="to-soft">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {canDrop && (
        <AskedTwice
          ask={t('plan.drop')}
          of={`${name}, ${day}`}
          sure={t('plan.drop.sure')}
          dangerous
          pending={dropping.isPending}
          onSure={() => dropping.mutate(undefined)}
        />
      )}
      {dropping.isError && <ErrorNotice error={dropping.error} />}
    </>
  );
}
