import { type Trx, transaction } from './database.ts';
import type { Services } from './services.ts';

/** Files removed in one transaction. */
const BATCH = 200;

/**
 * Removes rows that stand for files, with the files, until none is left: `find` looks for at most so many, `take`
 * deletes one and gives its file, undefined where somebody else took it first. Gives how many. Safe to run twice, and
 * beside others.
 */
export async function removeFiles<Row>(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  find: (trx: Trx, most: number) => Promise<readonly Row[]>,
  take: (trx: Trx, row: Row) => Promise<{ readonly stored_as: string } | undefined>,
): Promise<number> {
  for (let removed = 0; ; ) {
    const found = await transaction(db, async (trx) => {
      const rows = await find(trx, BATCH);
      for (const row of rows) {
        const taken = await take(trx, row);
        if (taken === undefined) continue;
        await jobs.enqueue(trx, 'files:remove', { id: taken.stored_as });
        removed += 1;
      }
      return rows.length;
    });
    if (found < BATCH) return removed;
  }
}
