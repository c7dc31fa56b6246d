import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Actor } from '../policy.ts';
import { actingUnits } from './acting-units.ts';
import { isPresent } from './unit-queries.ts';

/** Somebody as the policy sees them now, signed in or not: without memberships where they may not sign in. */
export async function findActor(db: Db, accountId: string, now: Date): Promise<Actor> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.by_unit_id', 'membership.unit_id')
    .innerJoin('unit', 'unit.unit_id', 'acting.unit_id')
    .select(['unit.unit_id', 'unit.area_id', 'unit.kind', 'membership.role'])
    .where('membership.account_id', '=', accountId)
    .where(isPresent(now))
    .execute();
  const memberships = rows.map(({ unit_id, area_id, kind, role }) => {
    return { unitId: unit_id, areaId: area_id, kind, role };
  });
  return { accountId, memberships };
}
