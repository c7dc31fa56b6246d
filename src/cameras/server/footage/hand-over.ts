import { randomBytes } from 'node:crypto';
import { AppError, invalidInput } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { FileStore, StoredFile } from '../../../platform/files.ts';
import type { Services } from '../../../platform/services.ts';
import { MAX_SEALED_FILE_BYTES } from '../../../sealed/limits.ts';
import type { Message } from '../../../sealed/message.ts';
import { receiveMessage } from '../../../tips/server/index.ts';
import { advance } from './advance.ts';
import type { LinkedRequest } from './find-by-link.ts';
import { removeParts } from './remove-parts.ts';

/**
 * Takes over a clip whose parts have come: puts them together, checks that they are what the owner's browser sealed and
 * signed with the link, and closes the link. Throws `clip_incomplete` for parts that are missing or others,
 * `footage_link_unknown` where the link was used meanwhile, and the errors of the message.
 */
export async function handOver(
  services: Services,
  request: LinkedRequest,
  message: Message,
): Promise<{ at: string; leafHash: string }> {
  const { db, clock, files } = services;
  const { area_id, request_id, unit_id: unitId } = request;
  const [file, ...more] = message.files;
  if (message.envelope !== 'reporter') throw new AppError('unknown_recipient');
  if (!file || more.length > 0) throw invalidInput('message.files', 'invalid_value');
  await receiveMessage(services, message, { tipId: request_id, unitId }, request.link_key);
  const storedAs = randomBytes(24).toString('base64url');
  const stored = await putTogether(services, request, file.id, storedAs);
  try {
    const same = stored.size === file.size && stored.sha256.toString('base64url') === file.sha256;
    if (!same) throw new AppError('clip_incomplete');
    const at = clock.now();
    const leafHash = await transaction(db, async (trx) => {
      await trx
        .insertInto('footage_clip')
        .values({
          area_id,
          request_id,
          clip_id: file.id,
          stored_as: storedAs,
          sha256: stored.sha256,
          size: stored.size,
          message: JSON.stringify(message),
          at,
        })
        .execute();
      const said = [file.id, file.sha256, file.size, message.signature];
      const custody = { action: 'hand_over', actorId: null, at, said } as const;
      return (await advance(trx, request, custody)).leafHash;
    });
    await removeParts(services, request);
    return { at: at.toISOString(), leafHash: leafHash.toString('base64url') };
  } catch (error) {
    await files.remove(storedAs);
    throw asLinkUsed(error);
  }
}

/** Who comes second with a link is answered as with any other that opens nothing. */
function asLinkUsed(error: unknown): unknown {
  const known = error as { code?: string };
  // 23505: the clip of this request is there already
  const used = known.code === 'footage_closed' || known.code === '23505';
  return used ? new AppError('footage_link_unknown') : error;
}

async function putTogether(
  { db, files }: Services,
  { area_id, request_id }: LinkedRequest,
  clipId: string,
  storedAs: string,
): Promise<StoredFile> {
  const parts = await db
    .selectFrom('footage_part')
    .select(['part', 'stored_as'])
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where('clip_id', '=', clipId)
    .orderBy('part')
    .execute();
  if (parts.length === 0 || parts.some(({ part }, index) => part !== index)) {
    throw new AppError('clip_incomplete');
  }
  const content = oneAfterAnother(
    files,
    parts.map(({ stored_as }) => stored_as),
  );
  return files.put(storedAs, content, { maxBytes: MAX_SEALED_FILE_BYTES });
}

async function* oneAfterAnother(files: FileStore, ids: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const id of ids) yield* await files.open(id);
}
