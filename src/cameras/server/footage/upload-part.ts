import { randomBytes } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import { type Database, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { MOST_PARTS, PART_BYTES } from '../../footage.ts';
import type { LinkedRequest } from './find-by-link.ts';

/** Parts of one link that are there at most: a clip, and what an older one that was broken off has left. */
const MOST_THERE = 2 * MOST_PARTS;
/** Parts of one link on their way at once: one, and those whose connection is dead without anybody knowing. */
const MOST_UNDER_WAY = 4;

/** Parts on their way, by request: counted, or any number of them would slip through at once. */
const underWay = new Map<string, number>();

/** A part as it is sent. */
interface SentPart {
  readonly clipId: string;
  readonly part: number;
}

/**
 * Stores a part of a sealed clip on its way; sent again, it takes the place of the first. The beginning of a clip takes
 * the place of everything that the link sent before. Throws `too_large`, `too_many_files` and `too_many_requests` for a
 * link that sends more than anybody needs, and `footage_link_unknown` where the link ended while the part came.
 */
export async function uploadPart(
  services: Services,
  link: LinkedRequest,
  sent: SentPart,
  content: AsyncIterable<Uint8Array>,
): Promise<{ size: number }> {
  const { request_id } = link;
  const others = underWay.get(request_id) ?? 0;
  if (others >= MOST_UNDER_WAY) throw new AppError('too_many_requests');
  underWay.set(request_id, others + 1);
  try {
    return await takePart(services, link, sent, content);
  } finally {
    const left = (underWay.get(request_id) ?? 1) - 1;
    if (left > 0) underWay.set(request_id, left);
    else underWay.delete(request_id);
  }
}

async function takePart(
  services: Services,
  link: LinkedRequest,
  sent: SentPart,
  content: AsyncIterable<Uint8Array>,
): Promise<{ size: number }> {
  const { files } = services;
  if ((await countOthers(services, link, sent)) >= MOST_THERE) throw new AppError('too_many_files');
  const storedAs = randomBytes(24).toString('base64url');
  const { size } = await files.put(storedAs, content, { maxBytes: PART_BYTES });
  const replaced = await keepPart(services, link, sent, { storedAs, size }).catch(async (error: unknown) => {
    await files.remove(storedAs);
    throw error;
  });
  for (const stored of replaced) await files.remove(stored);
  return { size };
}

/** How many parts of the link will be there beside this one. */
async function countOthers(
  { db }: Services,
  { area_id, request_id }: LinkedRequest,
  sent: SentPart,
): Promise<number> {
  const { others } = await db
    .selectFrom('footage_part')
    .select(({ fn }) => fn.countAll<number>().as('others'))
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where((eb) => eb.not(isReplaced(eb, sent)))
    .executeTakeFirstOrThrow();
  return others;
}

/**
 * Writes the row of a part whose file is there, and gives the files whose place it takes. The request is held
 * meanwhile: what ends it removes this part, or came first and this part is refused. Throws `footage_link_unknown`.
 */
async function keepPart(
  { db, clock }: Services,
  { area_id, request_id, token_hash }: LinkedRequest,
  sent: SentPart,
  { storedAs, size }: { readonly storedAs: string; readonly size: number },
): Promise<string[]> {
  return transaction(db, async (trx) => {
    const open = await trx
      .selectFrom('footage_request')
      .select('version')
      .where('area_id', '=', area_id)
      .where('request_id', '=', request_id)
      .where('state', '=', 'approved')
      .where('token_hash', '=', token_hash)
      .forUpdate()
      .executeTakeFirst();
    if (open === undefined) throw new AppError('footage_link_unknown');
    const replaced = await trx
      .deleteFrom('footage_part')
      .where('area_id', '=', area_id)
      .where('request_id', '=', request_id)
      .where((eb) => isReplaced(eb, sent))
      .returning('stored_as')
      .execute();
    const row = { clip_id: sent.clipId, part: sent.part, stored_as: storedAs, size, sent_at: clock.now() };
    await trx
      .insertInto('footage_part')
      .values({ area_id, request_id, ...row })
      .execute();
    return replaced.map(({ stored_as }) => stored_as);
  });
}

type Rows = ExpressionBuilder<Database, 'footage_part'>;

/** The parts whose place a part takes: itself as it came before, and with the beginning of a clip every other clip's. */
function isReplaced(eb: Rows, { clipId, part }: SentPart) {
  const itself = eb.and([eb('clip_id', '=', clipId), eb('part', '=', part)]);
  return part === 0 ? eb.or([itself, eb('clip_id', '<>', clipId)]) : itself;
}
