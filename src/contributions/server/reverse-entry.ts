import type { z } from 'zod';
import { presentMembers } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { reverseEntry as contract } from '../contract.ts';
import { REASONS_OF } from '../fund.ts';
import { addEntry, type Entered } from './add-entry.ts';
import { type FundKey, findEntry, reversalsOf, type StoredEntry } from './fund-queries.ts';
import { moveThings } from './move-things.ts';
import { giveBackTaken } from './take-things.ts';

type Reversed = z.output<(typeof contract)['body']>;

/**
 * Takes an entry back by another one that carries its amounts the other way; one's own only where nobody else of the unit
 * may, which is told wherever the entry is. Throws what `addEntry` throws, `not_found`, `fund_own_entry`, `entry_reversed` for what was taken back before or takes another
 * back itself, `invalid_input` for a reason of the other side, `end_before_start`, and `things_too_few` where things that it gave are in use.
 */
export function reverseEntry(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  number: number,
  { entryId, onDay, reason }: Reversed,
): Promise<Entered> {
  return addEntry(services, accountId, scheme, {
    entryId,
    onDay,
    said: { reverses: number, reason },
    prepare: async (trx) => {
      const entry = await standing(trx, scheme, number);
      // not alone the hand that took the money, as long as there is another
      const own = entry.recorded_by === accountId;
      if (own && !(await isOnlyChief(trx, scheme, accountId, services.clock.now()))) {
        throw new AppError('fund_own_entry');
      }
      const issues = [{ path: 'reason', code: 'invalid_value' }];
      if (!REASONS_OF[entry.side].includes(reason)) throw new AppError('invalid_input', { issues });
      if (onDay < entry.on_day) throw new AppError('end_before_start');
      const quantity = entry.quantity === null ? null : -entry.quantity;
      if (entry.quantity !== null) await returnThings(trx, scheme, entry, entry.quantity);
      const { side, sort, thing } = entry;
      // 0 stays 0: the negative zero is another number to some
      return { side, sort, thing, quantity, amount: 0 - entry.amount };
    },
  });
}

/** Whether a unit that keeps a scheme has no chief beside somebody. Within a transaction it is asked by that one. */
export async function isOnlyChief(
  db: Db | Trx,
  { unit_id }: Pick<StoredScheme, 'unit_id'>,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const chiefs = await presentMembers(db, unit_id, now, ['chief']);
  return [...chiefs].every((each) => each === accountId);
}

/** An entry that nobody has taken back. */
async function standing(trx: Trx, key: FundKey, number: number): Promise<StoredEntry> {
  const entry = await findEntry(trx, key, number);
  if (entry === undefined) throw new AppError('not_found');
  const reversals = await reversalsOf(trx, key, [number]);
  if (entry.reverses !== null || reversals.size > 0) throw new AppError('entry_reversed');
  return entry;
}

/** What was given is not there any more; what was in use is left over again. */
async function returnThings(trx: Trx, key: FundKey, entry: StoredEntry, count: number): Promise<void> {
  if (entry.side === 'spent') return giveBackTaken(trx, key, entry.number);
  return moveThings(trx, key, entry.number, { quantity: -count, remaining: -count });
}
