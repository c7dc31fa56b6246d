import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { FundKey } from './fund-queries.ts';

/**
 * Changes how many things an entry gave, and how many of them are not in use yet, by so many more or fewer. Throws
 * `things_too_few` where there are not so many.
 */
export async function moveThings(
  trx: Trx,
  { area_id, scheme_id }: FundKey,
  number: number,
  { quantity = 0, remaining }: { readonly quantity?: number; readonly remaining: number },
): Promise<void> {
  const moved = await trx
    .updateTable('fund_thing')
    .set((thing) => ({
      quantity: thing('quantity', '+', quantity),
      remaining: thing('remaining', '+', remaining),
    }))
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', '=', number)
    .where(sql<boolean>`remaining + ${remaining}::int between 0 and quantity + ${quantity}::int`)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new AppError('things_too_few');
}
