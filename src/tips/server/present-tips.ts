import { sql } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { TipRow } from '../contract.ts';
import type { StoredTip } from './tables.ts';

/** Rows as the inbox shows them to one officer: with names, and with what this officer has not seen yet. */
export async function presentTips(db: Db, rows: readonly StoredTip[], accountId: string): Promise<TipRow[]> {
  if (rows.length === 0) return [];
  const assignees = rows.flatMap((row) => row.assignee_id ?? []);
  const [names, seen] = await Promise.all([displayNames(db, assignees), seenVersions(db, rows, accountId)]);
  return rows.map((row) => presentTip(row, names, (seen.get(row.tip_id) ?? 0) < row.version));
}

async function seenVersions(
  db: Db,
  rows: readonly StoredTip[],
  accountId: string,
): Promise<Map<string, number>> {
  const areas = [...new Set(rows.map((row) => row.area_id))];
  const seen = await db
    .selectFrom('tip_opening')
    .select(['tip_id', sql<number>`max(version)`.as('version')])
    .where('area_id', 'in', areas)
    .where('tip_id', '=', sql<string>`any(${rows.map((row) => row.tip_id)}::uuid[])`)
    .where('account_id', '=', accountId)
    .groupBy('tip_id')
    .execute();
  return new Map(seen.map((row) => [row.tip_id, row.version]));
}

function presentTip(row: StoredTip, names: ReadonlyMap<string, string>, unread: boolean): TipRow {
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
    unread,
  };
}
