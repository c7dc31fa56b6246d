import type { Db } from '../../platform/database.ts';

/**
 * Reads in one snapshot of the database, so that what is rolled up and what is not belong together. A transaction that
 * is open already is taken as it is.
 */
export function inOneView<Answer>(db: Db, read: (view: Db) => Promise<Answer>): Promise<Answer> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
