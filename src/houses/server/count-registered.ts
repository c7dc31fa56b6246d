import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { countRegistered as contract } from '../contract.ts';

/** The houses of a site that are let today by the register, and their rooms. */
export async function countRegistered(
  { db, clock }: Services,
  { area_id, scheme_id }: StoredScheme,
  siteId: string,
): Promise<z.input<(typeof contract)['reply']>> {
  const sums = await db
    .selectFrom('house')
    .select(({ fn }) => [
      fn.countAll<number>().as('houses'),
      fn.coalesce(fn.sum<number>('rooms'), sql<number>`0`).as('rooms'),
    ])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', siteId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return { asOf: dayOf(clock.now()), houses: Number(sums.houses), rooms: Number(sums.rooms) };
}
