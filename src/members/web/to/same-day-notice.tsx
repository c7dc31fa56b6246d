import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dayOfMoment } from '../../../law/day.ts';
import { allPages } from '../../../ui/all-pages.ts';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { besideAnother, type PlannedTurn } from '../../shift.ts';
import { listSiteShifts } from '../../shift-contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { shiftMessages } from '../shift-messages.ts';
import { useToldDay } from '../told-day.ts';
import type { KnownTeam } from './use-team.ts';

/** Pages of the plan that are looked through: more than the days that are planned at once have shifts. */
const MOST_PAGES = 40;
/** Turns that are named; of more, how many. */
const NAMED = 6;

/** Says of whom the leader plans a second shift on one day, which may be meant; nothing where there is none. */
export function SameDayNotice(props: {
  readonly siteId: string;
  readonly known: KnownTeam;
  readonly turns: readonly PlannedTurn[];
  readonly number: number;
}) {
  const t = useText(shiftMessages);
  const { siteId, known, turns, number } = props;
  const { since, shiftsADay } = known.team;
  const tell = useToldDay(dayOfMoment(new Date()));
  const { data: held = [] } = useQuery({
    queryKey: [...MEMBERS, 'held', siteId, since],
    enabled: shiftsADay > 1,
    queryFn: async ({ signal }) => {
      const pages = await allPages(MOST_PAGES, (query) =>
        client.call(listSiteShifts, { params: { siteId }, query: { ...query, from: since }, signal }),
      );
      return pages.flatMap(({ rows }) => rows);
    },
  });
  const second = besideAnother(turns, number, held);
  if (second.length === 0) return null;
  return (
    <Alert color="amber" variant="light" role="status" title={t('plan.sameDay')}>
      <ul className="shift-second">
        {second.slice(0, NAMED).map(({ memberId, onDay }) => (
          <li key={`${memberId} ${onDay}`}>
            {t('plan.sameDay.turn', { name: known.nameOf(memberId), day: tell(onDay) })}
          </li>
        ))}
        {second.length > NAMED && <li>{t('plan.sameDay.more', { count: second.length - NAMED })}</li>}
      </ul>
      {t('plan.sameDay.hint')}
    </Alert>
  );
}
