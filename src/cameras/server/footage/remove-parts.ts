import type { Services } from '../../../platform/services.ts';
import type { StoredRequest } from './request-queries.ts';

/**
 * Removes the parts of clips that were on their way for a request, which has ended or has another link; with `clipId`
 * those of one clip.
 */
export async function removeParts(
  { db, files }: Pick<Services, 'db' | 'files'>,
  { area_id, request_id }: Pick<StoredRequest, 'area_id' | 'request_id'>,
  clipId?: string,
): Promise<void> {
  let removing = db
    .deleteFrom('footage_part')
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id);
  if (clipId !== undefined) removing = removing.where('clip_id', '=', clipId);
  const parts = await removing.returning('stored_as').execute();
  for (const { stored_as } of parts) await files.remove(stored_as);
}

/** Requests whose parts are removed in one go. */
const BATCH = 100;

/**
 * Removes what is left of clips on their way for requests that have ended: of a process that stopped between the end
 * and the removal. Gives for how many. Safe to run twice, and beside others.
 */
export async function sweepParts(services: Pick<Services, 'db' | 'files'>): Promise<number> {
  const left = await services.db
    .selectFrom('footage_part as part')
    .innerJoin('footage_request as request', (join) =>
      join.onRef('request.area_id', '=', 'part.area_id').onRef('request.request_id', '=', 'part.request_id'),
    )
    .select(['part.area_id', 'part.request_id'])
    .where('request.closed_at', 'is not', null)
    .distinct()
    .limit(BATCH)
    .execute();
  for (const request of left) await removeParts(services, request);
  return left.length;
}
