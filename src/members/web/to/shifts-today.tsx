import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { listOwnShifts, type OwnShift } from '../../shift-contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { shiftMessages } from '../shift-messages.ts';
import { OfferCard } from './offer-card.tsx';
import { ShiftCard } from './shift-card.tsx';
import { type KnownTeam, useTeams } from './use-team.ts';
import '../shifts.css';

/** How often the page looks whether somebody has asked, or the plan has changed, meanwhile. */
const AGAIN_MS = 60_000;

/**
 * The own duty: what others ask, what is current, or the next where nothing is; the rest when it is asked for. `always`:
 * also where there is none.
 */
export function ShiftsToday({ always }: { always: boolean }) {
  const t = useText(shiftMessages);
  const kit = useText(deskMessages);
  const shifts = useQuery({
    queryKey: [...MEMBERS, 'shifts'],
    queryFn: () => client.call(listOwnShifts),
    refetchInterval: AGAIN_MS,
  });
  const { held = [], unmarked = [], offered = [], today = '' } = shifts.data ?? {};
  const teams = useTeams([...held, ...unmarked, ...offered].map(({ siteId }) => siteId));
  const notes = [...teams].filter(([, { opened }]) => opened.note !== '');
  const none = held.length + unmarked.length + offered.length === 0;
  if (none && !always) return null;
  const current = held.filter(({ onDay }) => onDay <= today);
  const shown = current.length > 0 ? current : held.slice(0, 1);
  const given = { today, now: new Date(shifts.dataUpdatedAt), teams };
  return (
    <section aria-labelledby="own-shifts">
      <h2 id="own-shifts">{t('shifts.title')}</h2>
      {shifts.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {shifts.isError && <ErrorNotice error={shifts.error} onRetry={() => void shifts.refetch()} />}
      {none && shifts.isSuccess && (
        <p>
          {t('shifts.none')}. <span className="to-soft">{t('shifts.none.hint')}</span>
        </p>
      )}
      <ul className="to-list">
        {offered.map((shift) => (
          <li key={shift.shiftId} className="to-card shift-card shift-asked">
            <OfferCard shift={shift} today={today} known={teams.get(shift.siteId)} />
          </li>
        ))}
        <Cards {...given} shifts={shown} />
      </ul>
      {notes.map(([siteId, { opened }]) => (
        <p key={siteId} className="to-soft shift-note">
          {opened.note}
        </p>
      ))}
      <Rest {...given} ahead={held.filter((shift) => !shown.includes(shift))} unmarked={unmarked} />
    </section>
  );
}

interface Given {
  readonly today: string;
  readonly now: Date;
  readonly teams: ReadonlyMap<string, KnownTeam>;
}

function Cards({ shifts, today, now, teams }: Given & { readonly shifts: readonly OwnShift[] }) {
  return shifts.map((shift) => (
    <li key={shift.shiftId} className={`to-card shift-card shift-${look(shift, today)}`}>
      <ShiftCard shift={shift} today={today} now={now} known={teams.get(shift.siteId)} />
    </li>
  ));
}

/** What is not of today: shifts that are ahead, and those that are over and were not marked. */
function Rest({
  ahead,
  unmarked,
  ...given
}: Given & { readonly ahead: readonly OwnShift[]; readonly unmarked: readonly OwnShift[] }) {
  const t = useText(shiftMessages);
  const [open, setOpen] = useState(false);
  if (ahead.length + unmarked.length === 0) return null;
  const list = [
    ahead.length > 0 && t('shifts.rest.ahead', { count: ahead.length }),
    unmarked.length > 0 && t('shifts.rest.unmarked', { count: unmarked.length }),
  ].filter(Boolean);
  return (
    <>
      <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('shifts.rest.hide') : t('shifts.rest', { list: list.join(', ') })}
      </Button>
      {open && (
        <ul className="to-list">
          <Cards {...given} shifts={[...ahead, ...unmarked]} />
        </ul>
      )}
    </>
  );
}

function look({ onDay, standing }: { onDay: string; standing: string }, today: string): string {
  if (standing !== 'ahead') return standing;
  return onDay <= today ? 'today' : 'next';
}
