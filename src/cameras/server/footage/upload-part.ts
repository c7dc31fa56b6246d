import { randomBytes } from 'node:crypto';
import { AppError } from '../../../platform/app-error.ts';
import type { Services } from '../../../platform/services.ts';
import { MOST_PARTS, PART_BYTES } from '../../footage.ts';
import type { LinkedRequest } from './find-by-link.ts';

/** Clips of one link on their way at most: an owner whose phone stopped begins anew a few times. */
const MOST_CLIPS = 4;

/**
 * Stores a part of a sealed clip on its way; sent again, it takes the place of the first. Throws `too_large`, and
 * `too_many_files` for a link that sends more than anybody needs.
 */
export async function uploadPart(
  { db, files, clock }: Services,
  { area_id, request_id }: LinkedRequest,
  { clipId, part }: { readonly clipId: string; readonly part: number },
  content: AsyncIterable<Uint8Array>,
): Promise<{ size: number }> {
  const { there } = await db
    .selectFrom('footage_part')
    .select(({ fn }) => fn.countAll<number>().as('there'))
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .executeTakeFirstOrThrow();
  if (there >= MOST_CLIPS * MOST_PARTS) throw new AppError('too_many_files');
  const storedAs = randomBytes(24).toString('base64url');
  const { size } = await files.put(storedAs, content, { maxBytes: PART_BYTES });
  const key = { area_id, request_id, clip_id: clipId, part };
  const row = { stored_as: storedAs, size, sent_at: clock.now() };
  const before = await db
    .selectFrom('footage_part')
    .select('stored_as')
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where('clip_id', '=', clipId)
    .where('part', '=', part)
    .executeTakeFirst();
  await db
    .insertInto('footage_part')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['area_id', 'request_id', 'clip_id', 'part']).doUpdateSet(row))
    .execute();
  if (before) await files.remove(before.stored_as);
  return { size };
}
