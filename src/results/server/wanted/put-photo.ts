import { randomBytes } from 'node:crypto';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { MAX_PHOTO_BYTES } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';
import { portraitOf } from './portrait.ts';
import { takeStep } from './take-step.ts';

/**
 * Stores the portrait of a notice in place of the one before. Throws `not_an_image` for what cannot be read as a
 * JPEG to its end, `too_large`, `notice_changed`, `transition_not_allowed`.
 */
export async function putPhoto(
  { db, clock, files, jobs }: Services,
  accountId: string,
  notice: StoredNotice,
  photo: { readonly version: number; readonly content: AsyncIterable<Uint8Array> },
): Promise<{ version: number }> {
  const { version, content } = photo;
  const at = clock.now();
  const portrait = portraitOf(await wholeOf(content));
  if (portrait === null) throw new AppError('not_an_image');
  const storedAs = randomBytes(24).toString('base64url');
  const { sha256 } = await files.put(storedAs, once(portrait), { maxBytes: MAX_PHOTO_BYTES });
  try {
    const columns = { photo_as: storedAs, photo_sha256: sha256 };
    const changed = await transaction(db, async (trx) => {
      const taken = await takeStep(trx, notice, { action: 'photo', version, columns, accountId, at });
      if (notice.photo_as !== null) await jobs.enqueue(trx, 'files:remove', { id: notice.photo_as });
      return taken;
    });
    return { version: changed.version };
  } catch (error) {
    await files.remove(storedAs);
    throw error;
  }
}

async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // the route ends the stream in `too_large` beyond its limit
  for await (const chunk of content) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
