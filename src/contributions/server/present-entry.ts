import type { ClearEntry } from '../contract.ts';
import type { StoredEntry } from './fund-queries.ts';

/** What an entry says in the clear; `sameHand` are the numbers of those that take back what the same hand entered. */
export function presentEntry(row: StoredEntry, sameHand: ReadonlySet<number>): ClearEntry {
  return {
    number: row.number,
    side: row.side,
    onDay: row.on_day,
    amount: row.amount,
    thing: row.thing,
    quantity: row.quantity,
    about: row.about,
    paper: row.paper,
    reverses: row.reverses,
    reason: row.reason,
    sameHand: sameHand.has(row.number),
  };
}
