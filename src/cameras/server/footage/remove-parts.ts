import type { Services } from '../../../platform/services.ts';
import type { StoredRequest } from './request-queries.ts';

/** Removes the parts of clips that were on their way for a request: it has ended, or the clip is whole elsewhere. */
export async function removeParts(
  { db, files }: Pick<Services, 'db' | 'files'>,
  { area_id, request_id }: Pick<StoredRequest, 'area_id' | 'request_id'>,
): Promise<void> {
  const parts = await db
    .deleteFrom('footage_part')
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .returning('stored_as')
    .execute();
  for (const { stored_as } of parts) await files.remove(stored_as);
}
