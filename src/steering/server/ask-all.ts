import type { Db } from '../../platform/database.ts';

/**
 * Asks several things of a database: at once where it is a pool, one after another where it is a transaction, which
 * has one connection.
 */
export async function askAll<Key, Answer>(
  db: Db,
  keys: readonly Key[],
  ask: (key: Key) => Promise<Answer>,
): Promise<Answer[]> {
  if (!db.isTransaction) return Promise.all(keys.map(ask));
  const answers: Answer[] = [];
  for (const key of keys) answers.push(await ask(key));
  return answers;
}
