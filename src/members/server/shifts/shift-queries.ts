import type { Selectable } from 'kysely';
import type { LeafField } from '../../../ledger/leaf.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type Db, isUniqueViolation, type Trx } from '../../../platform/database.ts';
import { standingOf } from '../../shift.ts';
import type { Shift } from '../../shift-contract.ts';
import type { SiteShiftTable } from '../tables.ts';

/** A row as it is stored. */
export type StoredShift = Selectable<SiteShiftTable>;

/** Where a shift is. */
export function siteOf({ area_id: areaId, scheme_id: schemeId, site_id: siteId }: StoredShift) {
  return { areaId, schemeId, siteId };
}

/** Who acts, and when. */
interface By {
  readonly accountId: string;
  readonly at: Date;
}

/** A shift on the plan of one of these areas; undefined for any other, and for one that was taken off. */
export async function findShift(
  db: Db,
  shiftId: string,
  areaIds: readonly number[],
): Promise<StoredShift | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('site_shift')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('shift_id', '=', shiftId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Changes a shift that stands as it was seen: held and offered as then, not done, on the plan; and appends the leaf.
 * Throws `shift_changed` where it does not, `shift_overlap` where its new holder has that shift already.
 */
export async function changeShift(
  trx: Trx,
  { area_id, shift_id, member_id, offered_to }: StoredShift,
  set: Partial<Pick<StoredShift, 'member_id' | 'offered_to' | 'done_at' | 'dropped_at'>>,
  said: readonly [what: string, ...fields: LeafField[]],
  { accountId, at }: By,
): Promise<void> {
  const changed = await trx
    .updateTable('site_shift')
    .set(set)
    .where('area_id', '=', area_id)
    .where('shift_id', '=', shift_id)
    .where('member_id', '=', member_id)
    .where('offered_to', 'is not distinct from', offered_to)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
    .catch(refuseOverlap);
  if (changed.numUpdatedRows !== 1n) throw new AppError('shift_changed');
  const [what, ...fields] = said;
  const told = [what, shift_id, ...fields, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields: told }, at);
}

/** Somebody who has that very shift on that day. */
export function refuseOverlap(error: unknown): never {
  if (isUniqueViolation(error, 'site_shift_once')) throw new AppError('shift_overlap');
  throw error;
}

/** A shift as the people of its site see it, where shifts are current since a day. */
export function presentShift(row: StoredShift, since: string): Shift {
  return {
    shiftId: row.shift_id,
    siteId: row.site_id,
    onDay: row.on_day,
    number: row.number,
    memberId: row.member_id,
    plannedFor: row.planned_for,
    offeredTo: row.offered_to,
    standing: standingOf({ onDay: row.on_day, done: row.done_at !== null }, since),
  };
}
