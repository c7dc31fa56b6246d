import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { TipRow } from '../contract.ts';
import type { InboxRow } from './inbox-query.ts';

/**
 * Rows as the inbox shows them to one officer: with names, and with what this officer has not seen yet; `along` where
 * they are read along with another unit.
 */
export async function presentTips(db: Db, rows: readonly InboxRow[], along: boolean): Promise<TipRow[]> {
  const names = await displayNames(
    db,
    rows.flatMap((row) => row.assignee_id ?? []),
  );
  return rows.map((row) => ({ ...presentTip(row, names), along, unread: row.seen < row.version }));
}

function presentTip(row: InboxRow, names: ReadonlyMap<string, string>): Omit<TipRow, 'along' | 'unread'> {
  const { assignee_id: assignee } = row;
  return {
    tipId: row.tip_id,
    unitId: row.unit_id,
    placeAreaId: row.place_area_id,
    category: row.category,
    day: row.day,
    channel: row.channel,
    receivedAt: row.received_at.toISOString(),
    version: row.version,
    state: row.state,
    classification: row.classification,
    useful: row.useful,
    assignee: assignee === null ? null : { accountId: assignee, displayName: names.get(assignee) ?? '' },
    outcome: row.outcome,
    extensionAsked: row.extension_asked,
    fileCount: row.file_count,
    nextClock: row.next_clock,
    nextDueOn: row.next_due_on === 'infinity' ? null : row.next_due_on,
    closedOn: row.closed_on,
    held: row.held,
    erasedOn: row.erased_on,
  };
}
