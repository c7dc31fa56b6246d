import { z } from 'zod';
import { CATEGORY_CODES } from '../../categories.ts';
import { CLOCK_CODES } from '../../clocks.ts';
import type { TipRow } from '../../contract.ts';
import { VIEWS } from '../../desk-contract.ts';
import { STATES } from '../../workflow.ts';

const searchSchema = z.object({
  view: z.enum(VIEWS).catch('open'),
  state: z.enum(STATES).optional().catch(undefined),
  category: z.enum(CATEGORY_CODES).optional().catch(undefined),
  clock: z.enum(CLOCK_CODES).optional().catch(undefined),
  unitId: z.coerce.number().int().positive().optional().catch(undefined),
});

/** What of the inbox is looked at; it stands in the address, so that it can be kept and come back to. */
export type InboxSearch = z.output<typeof searchSchema>;

/** Reads an address; whatever is not understood falls away. */
export function parseInboxSearch(raw: unknown): InboxSearch {
  const { view, ...filters } = searchSchema.parse(typeof raw === 'object' && raw !== null ? raw : {});
  const set = Object.entries(filters).filter(([, value]) => value !== undefined);
  return { view, ...Object.fromEntries(set) };
}

/** The rows loaded so far, in the server's order, and where the next page begins. */
export interface Inbox {
  readonly rows: readonly TipRow[];
  readonly next: string | null;
}

/** The list with one more page at its end. A row that has moved meanwhile is kept once, as it is now. */
export function extended(inbox: Inbox, page: Inbox): Inbox {
  const fresh = new Set(page.rows.map(({ tipId }) => tipId));
  return { rows: [...inbox.rows.filter(({ tipId }) => !fresh.has(tipId)), ...page.rows], next: page.next };
}

/**
 * The list with its first page read anew: new rows come in, rows that have gone go out, and what was loaded
 * beyond that page stays, so that a reader who has scrolled keeps the place.
 */
export function refreshed(inbox: Inbox | undefined, head: Inbox): Inbox {
  const last = head.rows.at(-1);
  if (inbox === undefined || head.next === null || last === undefined) return head;
  const fresh = new Set(head.rows.map(({ tipId }) => tipId));
  const beyond = inbox.rows.filter((row) => !fresh.has(row.tipId) && comesAfter(row, last));
  return beyond.length === 0 ? head : { rows: [...head.rows, ...beyond], next: inbox.next };
}

/** The list after one tip was read or changed here; a tip that is not in it changes nothing. */
export function revised(inbox: Inbox, tipId: string, change: Partial<TipRow>): Inbox {
  return { ...inbox, rows: inbox.rows.map((row) => (row.tipId === tipId ? { ...row, ...change } : row)) };
}

/** The server's order: open tips by the clock that ends first, those without one last; closed ones newest first. */
function comesAfter(row: TipRow, last: TipRow): boolean {
  if (row.state === 'closed' && last.state === 'closed') {
    return keyOf(row.closedOn, row.tipId, '') < keyOf(last.closedOn, last.tipId, '');
  }
  return keyOf(row.nextDueOn, row.tipId, '9999') > keyOf(last.nextDueOn, last.tipId, '9999');
}

function keyOf(day: string | null, tipId: string, never: string): string {
  return `${day ?? never} ${tipId}`;
}
