import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';

/** A draft that is not sent within a day is sent again from its beginning. */
const KEPT_MS = 24 * 3_600_000;
/** Files removed in one transaction. */
const BATCH = 200;

/** Removes the files of drafts older than a day; what a submission takes meanwhile stays. Gives how many. */
export async function removeOrphans({ db, clock, jobs }: Services): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  for (let removed = 0; ; ) {
    const count = await transaction(db, async (trx) => {
      const old = await trx
        .selectFrom('draft_file')
        .select(['draft_id', 'file_id'])
        .where('uploaded_at', '<', before)
        .orderBy('uploaded_at')
        .limit(BATCH)
        .execute();
      for (const file of old) {
        const gone = await trx
          .deleteFrom('draft_file')
          .where('draft_id', '=', file.draft_id)
          .where('file_id', '=', file.file_id)
          .returning('stored_as')
          .executeTakeFirst();
        if (gone !== undefined) await jobs.enqueue(trx, 'files:remove', { id: gone.stored_as });
      }
      return old.length;
    });
    removed += count;
    if (count < BATCH) return removed;
  }
}
