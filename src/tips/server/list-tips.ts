import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryPrepared } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { TipRow } from '../contract.ts';
import type { listTips as contract } from '../desk-contract.ts';
import { decodeCursor, encodeCursor, inboxCursor } from './cursor.ts';
import { type InboxPage, type InboxUnit, inboxDays, inboxPage } from './inbox-query.ts';
import { presentTips } from './present-tips.ts';

/**
 * A page of the inbox of these units: open tips by the day of their next clock, closed ones newest first.
 * Throws `bad_cursor`.
 */
export async function listTips(
  { db, pool, clock }: Services,
  units: readonly InboxUnit[],
  accountId: string,
  query: z.output<(typeof contract)['query']>,
): Promise<{ rows: TipRow[]; next: string | null }> {
  const after = decodeCursor(inboxCursor, query.cursor);
  if (units.length === 0) return { rows: [], next: null };
  const days = inboxDays(await currentLawBook(db, clock), dayOf(clock.now()));
  const filter = { ...query, ...days, accountId };
  const page = inboxPage(units, filter, after, query.limit + 1).compile(db);
  const [{ rows: found } = { rows: [] }] = await queryPrepared<InboxPage>(pool, page);
  const rows = found.slice(0, query.limit).map((row) => ({ ...row, received_at: new Date(row.received_at) }));
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  const day = query.view === 'closed' ? last?.closed_on : last?.next_due_on;
  return {
    rows: await presentTips(db, rows, query.view === 'along'),
    next: last === undefined || !day ? null : encodeCursor([day, last.tip_id]),
  };
}
