import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { FundKey } from './fund-queries.ts';
import { moveThings } from './move-things.ts';

/**
 * Takes things of one sort out of the gifts that have some left, the oldest first, for the entry that puts them to use;
 * the fund's row is held. Throws `not_found` where nobody gave such, `end_before_start` where they were given only after
 * the day, and `things_too_few`.
 */
export async function takeThings(
  trx: Trx,
  key: FundKey,
  number: number,
  wanted: { readonly thing: string; readonly quantity: number; readonly onDay: string },
): Promise<void> {
  const gifts = await giftsOf(trx, key, wanted.thing);
  if (gifts.length === 0) throw new AppError('not_found');
  const late = gifts.some(({ remaining, on_day }) => remaining > 0 && on_day > wanted.onDay);
  let missing = wanted.quantity;
  for (const gift of gifts.filter(({ on_day }) => on_day <= wanted.onDay)) {
    const quantity = Math.min(missing, gift.remaining);
    if (quantity === 0) continue;
    await moveThings(trx, key, gift.number, { remaining: -quantity });
    const { area_id, scheme_id } = key;
    const taken = { area_id, scheme_id, number, taken_from: gift.number, quantity };
    await trx.insertInto('fund_taken').values(taken).execute();
    missing -= quantity;
  }
  if (missing > 0) throw new AppError(late ? 'end_before_start' : 'things_too_few');
}

/** Gives back what an entry took. */
export async function giveBackTaken(trx: Trx, key: FundKey, number: number): Promise<void> {
  const taken = await trx
    .selectFrom('fund_taken')
    .select(['taken_from', 'quantity'])
    .where('area_id', '=', key.area_id)
    .where('scheme_id', '=', key.scheme_id)
    .where('number', '=', number)
    .execute();
  for (const { taken_from, quantity } of taken)
    await moveThings(trx, key, taken_from, { remaining: quantity });
}

function giftsOf(trx: Trx, { area_id, scheme_id }: FundKey, thing: string) {
  return trx
    .selectFrom('fund_thing as gift')
    .innerJoin('fund_entry as entry', (join) =>
      join
        .onRef('entry.area_id', '=', 'gift.area_id')
        .onRef('entry.scheme_id', '=', 'gift.scheme_id')
        .onRef('entry.number', '=', 'gift.number'),
    )
    .select(['gift.number', 'gift.remaining', 'entry.on_day'])
    .where('gift.area_id', '=', area_id)
    .where('gift.scheme_id', '=', scheme_id)
    .where('gift.thing', '=', thing)
    .orderBy('gift.number')
    .execute();
}
