import { removeFiles } from '../../platform/remove-files.ts';
import type { Services } from '../../platform/services.ts';

/** A draft that is not sent within a day is sent again from its beginning. */
const KEPT_MS = 24 * 3_600_000;

/** Removes the files of drafts older than a day; what a submission takes meanwhile stays. Gives how many. */
export function removeOrphans(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - KEPT_MS);
  return removeFiles(
    services,
    (trx, most) =>
      trx
        .selectFrom('draft_file')
        .select(['draft_id', 'file_id'])
        .where('uploaded_at', '<', before)
        .orderBy('uploaded_at')
        .limit(most)
        .execute(),
    (trx, { draft_id, file_id }) =>
      trx
        .deleteFrom('draft_file')
        .where('draft_id', '=', draft_id)
        .where('file_id', '=', file_id)
        .returning('stored_as')
        .executeTakeFirst(),
  );
}
