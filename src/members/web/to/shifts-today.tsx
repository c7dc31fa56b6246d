import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { listOwnShifts } from '../../shift-contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { shiftMessages } from '../shift-messages.ts';
import { OfferCard } from './offer-card.tsx';
import { ShiftCard } from './shift-card.tsx';
import { useTeams } from './use-team.ts';
import '../shifts.css';

/** How often the page looks whether somebody has asked, or the plan has changed, meanwhile. */
const AGAIN_MS = 60_000;

/**
 * The own duty, the first thing that one sees: what others ask, today's shifts and the next, what is left to mark.
 * `always`: also where there is none.
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
  // what is left to mark comes after what is still to be done
  const inOrder = [...held, ...unmarked];
  const none = inOrder.length + offered.length === 0;
  if (none && !always) return null;
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
      {notes.map(([siteId, { opened }]) => (
        <p key={siteId} className="to-soft shift-note">
          {opened.note}
        </p>
      ))}
      <ul className="to-list">
        {offered.map((shift) => (
          <li key={shift.shiftId} className="to-card shift-card shift-asked">
            <OfferCard shift={shift} today={today} known={teams.get(shift.siteId)} />
          </li>
        ))}
        {inOrder.map((shift) => (
          <li key={shift.shiftId} className={`to-card shift-card shift-${look(shift, today)}`}>
            <ShiftCard shift={shift} today={today} known={teams.get(shift.siteId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function look({ onDay, standing }: { onDay: string; standing: string }, today: string): string {
  if (standing !== 'ahead') return standing;
  return onDay <= today ? 'today' : 'next';
}
