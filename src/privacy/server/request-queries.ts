import type { Insertable, Selectable } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { PrivacyRequestTable } from './tables.ts';

/** A row of `privacy_request`. */
export type StoredRequest = Selectable<PrivacyRequestTable>;

/** What a request begins with. */
type NewRequest = Omit<
  Insertable<PrivacyRequestTable>,
  'outcome' | 'answered_at' | 'answered_on' | 'answered_by'
>;

/** A request of one of these areas; undefined for any other. */
export async function findRequest(
  db: Db | Trx,
  requestId: string,
  areaIds: readonly number[],
): Promise<StoredRequest | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('privacy_request')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/** Writes a request with its leaf. False, and nothing written, where its id is known. */
export async function insertRequest(trx: Trx, row: NewRequest, wordsHash: string): Promise<boolean> {
  const written = await trx
    .insertInto('privacy_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return false;
  const { request_id: id, kind, origin, entered_by: enteredBy, received_at: at } = row;
  const said = [kind, origin, at.toISOString(), row.due_on, enteredBy ?? null, wordsHash];
  const fields = ['privacy.request', id, ...said];
  await appendLeaf(trx, { areaId: row.area_id, subject: 'privacy', fields }, at);
  return true;
}
