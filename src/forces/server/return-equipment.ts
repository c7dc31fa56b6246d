import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { returnEquipment as contract } from '../entry-contract.ts';
import { appendEntryLeaf } from './append-entry-leaf.ts';
import type { StoredEntry } from './entry-queries.ts';

type Returned = z.output<(typeof contract)['body']>;

/**
 * So many pieces came back. The same again is harmless. Throws `more_than_given` where fewer are out, `day_in_future`,
 * `end_before_start` for a day before they were given, `already_entered` where the id stands for another return, and
 * `not_found` for what is no equipment, or was taken back.
 */
export async function returnEquipment(
  { db, clock }: Services,
  accountId: string,
  entry: StoredEntry,
  { returnId, count, onDay }: Returned,
): Promise<void> {
  const at = clock.now();
  if (entry.sort !== 'equipment' || entry.withdrawn_at !== null) throw new AppError('not_found');
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (onDay < entry.on_day) throw new AppError('end_before_start');
  const key = { area_id: entry.area_id, team_id: entry.team_id, entry_id: entry.entry_id };
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('force_return')
      .values({ ...key, return_id: returnId, count, on_day: onDay, recorded_by: accountId, recorded_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return refuseOther(trx, entry, { returnId, count, onDay });
    const returned = await trx
      .updateTable('force_entry')
      .set((row) => ({ part: row('part', '+', count), returned_on: onDay }))
      .where('area_id', '=', key.area_id)
      .where('team_id', '=', key.team_id)
      .where('entry_id', '=', key.entry_id)
      .where('withdrawn_at', 'is', null)
      .where(({ eb, ref }) => eb(eb('part', '+', count), '<=', ref('count')))
      .executeTakeFirst();
    if (returned.numUpdatedRows !== 1n) throw new AppError('more_than_given');
    await appendEntryLeaf(trx, entry, ['return', key.entry_id, count, onDay], { accountId, at });
  });
}

/** Throws `already_entered` where the return of this id is not the one that was asked for. */
async function refuseOther(
  trx: Trx,
  { area_id, team_id, entry_id }: StoredEntry,
  { returnId, count, onDay }: Returned,
): Promise<void> {
  const same = await trx
    .selectFrom('force_return')
    .select('return_id')
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('entry_id', '=', entry_id)
    .where('return_id', '=', returnId)
    .where('count', '=', count)
    .where('on_day', '=', onDay)
    .executeTakeFirst();
  if (same === undefined) throw new AppError('already_entered');
}
