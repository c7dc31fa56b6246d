import { sql } from 'kysely';
import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { forcesOverview } from '../contract.ts';
import { forceRules } from '../rules.ts';

interface Sums {
  readonly teams: number;
  readonly leaders: number;
  readonly deputies: number;
  readonly members: number;
  readonly without_leader: number;
  readonly below_least: number;
}

/** What the teams of some areas add up to today. */
export async function countStanding(
  { db, clock }: Services,
  areaIds: readonly number[],
): Promise<z.output<(typeof forcesOverview)['reply']>> {
  const today = dayOf(clock.now());
  const least = forceRules(await currentLawBook(db, clock), today)?.teamLeast;
  const { rows } = await sql<Sums>`
    select count(*) as teams,
      coalesce(sum(leaders), 0) as leaders, coalesce(sum(deputies), 0) as deputies,
      coalesce(sum(members), 0) as members,
      count(*) filter (where leaders = 0) as without_leader,
      count(*) filter (where leaders + deputies + members < ${least?.value ?? 0}::int) as below_least
    from (
      select team.team_id,
        count(member.member_id) filter (where member.role = 'leader') as leaders,
        count(member.member_id) filter (where member.role = 'deputy') as deputies,
        count(member.member_id) filter (where member.role = 'member') as members
      from force_team as team
      left join force_member as member on member.area_id = team.area_id and member.team_id = team.team_id
        and member.from_day <= ${today} and (member.to_day is null or member.to_day >= ${today})
      where team.area_id = any(${[...areaIds]}::int[]) and team.ended_on is null
      group by team.area_id, team.team_id
    ) as standing`.execute(db);
  const [sums] = rows;
  const count = (name: keyof Sums): number => Number(sums?.[name] ?? 0);
  return {
    asOf: today,
    teams: count('teams'),
    serving: { leader: count('leaders'), deputy: count('deputies'), member: count('members') },
    withoutLeader: count('without_leader'),
    belowLeast: least === undefined ? null : count('below_least'),
    least: least?.value ?? null,
    leastVerified: least?.verified ?? false,
  };
}
