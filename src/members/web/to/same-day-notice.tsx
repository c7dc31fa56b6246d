import { Alert, Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { besideAnother, type PlannedTurn, turnsOf } from '../../shift.ts';
import { heldShifts, MOST_PLANNED } from '../../shift-contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import type { KnownTeam } from './use-team.ts';

/** Turns that are named; of more, how many. */
const NAMED = 6;

interface Planned {
  readonly who: readonly string[];
  readonly days: readonly string[];
}

/**
 * Says of whom the leader plans a second shift on one day, which may be meant; or that it could not be seen. The place
 * of it stands from the beginning, so that what comes into it is read out.
 */
export function SameDayNotice(
  props: Planned & { readonly siteId: string; readonly known: KnownTeam; readonly number: number },
) {
  const t = useText(shiftMessages);
  const kit = useText(deskMessages);
  const { siteId, known, who, days, number } = props;
  const held = useHeldShifts(siteId, { who, days }, known.team.shiftsADay > 1);
  const second = besideAnother(turnsOf(who, days), number, held.data ?? []);
  return (
    <div role="status">
      {held.isError && (
        <Alert role="group" color="amber" variant="light" title={t('plan.sameDay.unknown')}>
          <Button variant="default" onClick={() => void held.refetch()}>
            {kit('desk.retry')}
          </Button>
        </Alert>
      )}
      {second.length > 0 && (
        <Alert role="group" color="amber" variant="light" title={t('plan.sameDay')}>
          <Second turns={second} nameOf={known.nameOf} />
          {t('plan.sameDay.hint')}
        </Alert>
      )}
    </div>
  );
}

function Second({ turns, nameOf }: { turns: readonly PlannedTurn[]; nameOf: KnownTeam['nameOf'] }) {
  const t = useText(shiftMessages);
  const tell = useToldDay(dayOfMoment(new Date()));
  return (
    <ul className="shift-second">
      {turns.slice(0, NAMED).map(({ memberId, onDay }) => (
        <li key={`${memberId} ${onDay}`}>
          {t('plan.sameDay.turn', { name: nameOf(memberId), day: tell(onDay) })}
        </li>
      ))}
      {turns.length > NAMED && <li>{t('plan.sameDay.more', { count: turns.length - NAMED })}</li>}
    </ul>
  );
}

/** The shifts that those who are chosen hold on the days that are chosen; not asked for where a day has one shift. */
function useHeldShifts(siteId: string, { who, days }: Planned, several: boolean) {
  const turns = who.length * days.length;
  const body = { memberIds: who.toSorted(), days: days.toSorted() };
  return useQuery({
    queryKey: [...MEMBERS, 'held', siteId, body],
    enabled: several && turns > 0 && turns <= MOST_PLANNED,
    queryFn: async ({ signal }) => {
      const { rows } = await client.call(heldShifts, { params: { siteId }, body, signal });
      return rows;
    },
    // what is known already stays said while one more is chosen
    placeholderData: keepPreviousData,
  });
}
