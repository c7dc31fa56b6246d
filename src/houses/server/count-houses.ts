import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { houseOverview } from '../contract.ts';

/** What the houses of a scheme that are let add up to today. */
export async function countHouses(
  { db, clock }: Services,
  { area_id, scheme_id }: StoredScheme,
): Promise<z.input<(typeof houseOverview)['reply']>> {
  const today = dayOf(clock.now());
  const houses = db
    .selectFrom('house')
    .select(({ fn }) => [
      fn.countAll<number>().as('houses'),
      fn.coalesce(fn.sum<number>('rooms'), sql<number>`0`).as('rooms'),
      fn.coalesce(fn.sum<number>('capacity'), sql<number>`0`).as('capacity'),
      fn.coalesce(fn.sum<number>('occupants'), sql<number>`0`).as('occupants'),
      fn.coalesce(fn.sum<number>('open_findings'), sql<number>`0`).as('open_findings'),
      sql<number>`count(*) filter (where open_findings > 0)`.as('with_findings'),
      sql<number>`count(*) filter (where next_check_on < ${today})`.as('late_checks'),
    ])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  const late = db
    .selectFrom('house_finding')
    .select(({ fn }) => fn.countAll<number>().as('late'))
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('closed_on', 'is', null)
    .where('follow_up_on', '<', today)
    .executeTakeFirstOrThrow();
  const [sums, findings] = await Promise.all([houses, late]);
  return {
    asOf: today,
    houses: Number(sums.houses),
    rooms: Number(sums.rooms),
    capacity: Number(sums.capacity),
    occupants: Number(sums.occupants),
    housesWithFindings: Number(sums.with_findings),
    openFindings: Number(sums.open_findings),
    lateFindings: Number(findings.late),
    lateChecks: Number(sums.late_checks),
  };
}
