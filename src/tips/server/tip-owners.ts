import type { Db, Trx } from '../../platform/database.ts';
import type { TipPlaces } from './tip-queries.ts';

/** A unit that has had a tip, and the step by which the tip became its own. */
interface Owner {
  readonly since: number;
  readonly unitId: number;
}

/** Hand-overs that are looked at; a tip with more has been sent to and fro without end. */
const MAX_OWNERS = 100;

/**
 * Every unit that a tip has been with, newest first: those that it was handed to, and the one that it was sent to; a
 * return gives it back as it was. Told by its steps, which stay whatever else a transfer leaves behind.
 */
export async function ownersOf(db: Db | Trx, { places, tipId }: TipPlaces): Promise<Owner[]> {
  const handed = await db
    .selectFrom('tip_step')
    .select(['seq', 'details'])
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('action', '=', 'transfer')
    .orderBy('seq', 'desc')
    .limit(MAX_OWNERS)
    .execute();
  if (handed.length === 0) return [];
  const sent = await db
    .selectFrom('submission')
    .select('unit_id')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const owners = handed.map(({ seq, details }) => ({ since: seq, unitId: details.toUnitId ?? 0 }));
  return [...owners, { since: 1, unitId: sent.unit_id }];
}
