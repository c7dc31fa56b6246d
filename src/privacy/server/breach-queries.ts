import type { Selectable } from 'kysely';
import type { LeafField } from '../../ledger/leaf.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { BreachTable } from './tables.ts';

/** A row of `breach`. */
export type StoredBreach = Selectable<BreachTable>;

/** A breach of a unit in one of these areas; undefined for any other. */
export async function findBreach(
  db: Db,
  breachId: string,
  areaIds: readonly number[],
): Promise<StoredBreach | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('breach')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('breach_id', '=', breachId)
    .executeTakeFirst();
}

/** The leaf of what was entered about a breach, in its transaction; with the hash of the words where there are any. */
export async function logBreach(
  trx: Trx,
  row: StoredBreach,
  by: { readonly accountId: string; readonly at: Date; readonly wordsHash: string | null },
): Promise<void> {
  const known: LeafField[] = [row.version, row.kind, row.persons, row.measures.join(' ')];
  const times = [row.found_at.toISOString(), row.notified_at?.toISOString() ?? null, by.at.toISOString()];
  const fields = ['privacy.breach', row.breach_id, ...known, ...times, by.accountId, by.wordsHash];
  await appendLeaf(trx, { areaId: row.area_id, subject: 'privacy', fields }, by.at);
}
