import type { ClearEntry } from '../contract.ts';
import type { StoredEntry } from './fund-queries.ts';

/** What an entry says in the clear. */
export function presentEntry(row: StoredEntry): ClearEntry {
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
  };
}
