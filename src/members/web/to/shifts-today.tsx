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
import { layOutDuty } from './lay-out-duty.ts';
import { OfferCard } from './offer-card.tsx';
import { ShiftCard } from './shift-card.tsx';
import { type KnownTeam, useTeams } from './use-team.ts';
import '../shifts.css';

/** How often the page looks whether somebody has asked, or the plan has changed, meanwhile. */
const AGAIN_MS = 60_000;

/**
 * The own duty: what others ask, what is current and the next one; the rest when it is asked for. `always`: also where
 * there is none.
 */
export function ShiftsToday({ always }: { always: boolean }) {
  const t = useText(shiftMessages);
  const kit = useText(deskMessages);
  const [open, setOpen] = useState(false);
  const shifts = useQuery({
    queryKey: [...MEMBERS, 'shifts'],
    queryFn: () => client.call(listOwnShifts),
    refetchInterval: AGAIN_MS,
  });
  const { held = [], unmarked = [], offered = [], today = '' } = shifts.data ?? {};
  const teams = useTeams([...held, ...unmarked, ...offered].map(({ siteId }) => siteId));
  const notes = [...teams].filter(([, { opened }]) => opened.note !== '');
  if (held.length + unmarked.length + offered.length === 0 && !always) return null;
  const { shown, later, due } = layOutDuty(held, today);
  const given = { today, now: new Date(shifts.dataUpdatedAt), teams };
  // the next one too, where a line is all that is shown of it
  const ahead = later.length > 0 || shown.some(({ shift, brief }) => brief && shift.standing === 'ahead');
  return (
    <section aria-labelledby="own-shifts">
      <h2 id="own-shifts">{t('shifts.title')}</h2>
      {shifts.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {shifts.isError && <ErrorNotice error={shifts.error} onRetry={() => void shifts.refetch()} />}
      <ul className="to-list">
        {offered.map((shift) => (
          <li key={shift.shiftId} className="to-card shift-card shift-asked">
            <OfferCard shift={shift} today={today} known={teams.get(shift.siteId)} />
          </li>
        ))}
        {shown.map(({ shift, brief }) => (
          <Card key={shift.shiftId} {...given} shift={shift} brief={brief && !open} />
        ))}
      </ul>
      {!due && shifts.isSuccess && (
        <p>
          {t('shifts.none')}. <span className="to-soft">{t('shifts.none.hint')}</span>
        </p>
      )}
      {notes.map(([siteId, { opened }]) => (
        <p key={siteId} className="to-soft shift-note">
          {opened.note}
        </p>
      ))}
      <RestButton ahead={ahead} unmarked={unmarked.length > 0} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <ul className="to-list">
          {[...later, ...unmarked].map((shift) => (
            <Card key={shift.shiftId} {...given} shift={shift} brief={false} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card(props: {
  readonly shift: OwnShift;
  readonly today: string;
  readonly now: Date;
  readonly teams: ReadonlyMap<string, KnownTeam>;
  readonly brief: boolean;
}) {
  const { shift, today, now, teams, brief } = props;
  return (
    <li className={`to-card shift-card shift-${look(shift, today)}`}>
      <ShiftCard shift={shift} today={today} now={now} known={teams.get(shift.siteId)} brief={brief} />
    </li>
  );
}

/** Leads to what is not of today: shifts that are ahead, and those that are over and were not marked. */
function RestButton(props: {
  readonly ahead: boolean;
  readonly unmarked: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const t = useText(shiftMessages);
  const { ahead, unmarked, open, onToggle } = props;
  if (!ahead && !unmarked) return null;
  const list = [ahead && t('shifts.rest.ahead'), unmarked && t('shifts.rest.unmarked')].filter(Boolean);
  return (
    <Button variant="subtle" aria-expanded={open} onClick={onToggle}>
      {open ? t('shifts.rest.hide') : t('shifts.rest', { list: list.join(', ') })}
    </Button>
  );
}

function look({ onDay, standing }: { onDay: string; standing: string }, today: string): string {
  if (standing !== 'ahead') return standing;
  return onDay <= today ? 'today' : 'next';
}
