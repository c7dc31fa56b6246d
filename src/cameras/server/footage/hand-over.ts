import { AppError, invalidInput } from '../../../platform/app-error.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { type Aside, createGate, type Gate } from '../../../platform/http/gate.ts';
import type { Services } from '../../../platform/services.ts';
import type { Message } from '../../../sealed/message.ts';
import { receiveMessage } from '../../../tips/server/index.ts';
import { advance } from './advance.ts';
import { digestOf, findParts, isWhole, type StoredPart } from './clip-parts.ts';
import { asLinkUnknown, findByLink, findByToken, type LinkedRequest } from './find-by-link.ts';
import { removeParts } from './remove-parts.ts';
import { findClip, findLink } from './request-queries.ts';

/** What an owner is told of a hand-over: when, and the leaf of the public ledger that commits to it. */
interface HandedOver {
  readonly at: string;
  readonly leafHash: string;
}

/**
 * Takes over a clip whose parts have come: checks that they are what the owner's browser sealed and signed with the
 * link, and closes the link. The same message again, because its answer was lost or it came twice at once, gets the
 * same answer. Throws `clip_incomplete` for parts that are missing or others, `footage_link_unknown` where the link
 * opens nothing or was used otherwise, and the errors of the message. Up to a whole clip is read, which a slow disk
 * makes long: `aside`, holding no transaction, no lock and nobody's place.
 */
export async function handOver(
  services: Services,
  token: string,
  message: Message,
  aside: Aside,
): Promise<HandedOver> {
  try {
    return await takeOver(services, await findByLink(services, token), message, aside);
  } catch (error) {
    const before = await handedOver(services, token, message);
    if (before) return before;
    throw error;
  }
}

/** What this very message was answered, where it has been handed over with this link. */
async function handedOver(
  { db }: Services,
  token: string,
  { signature }: Message,
): Promise<HandedOver | undefined> {
  const request = await findByToken(db, token);
  const clip = request && (await findClip(db, request));
  if (!clip || clip.message.signature !== signature) return undefined;
  const link = await findLink(db, request, 'hand_over');
  return link && { at: link.at.toISOString(), leafHash: link.leaf_hash.toString('base64url') };
}

async function takeOver(
  services: Services,
  request: LinkedRequest,
  message: Message,
  aside: Aside,
): Promise<HandedOver> {
  const file = fileOf(message);
  const { request_id: tipId, unit_id: unitId } = request;
  await receiveMessage(services, message, { tipId, unitId }, request.link_key);
  const clip = await aside(() => readingOf(services).pass(() => findWhole(services, request, file)));
  const at = services.clock.now();
  const leafHash = await transaction(services.db, async (trx) => {
    const said = [file.id, file.sha256, file.size, message.signature];
    const custody = { action: 'hand_over', actorId: null, at, said } as const;
    const link = await advance(trx, request, custody).catch(asLinkUnknown);
    await claimParts(trx, request, file.id, clip.parts);
    await storeClip(trx, request, { ...clip, message, at });
    return link.leafHash;
  });
  await removeParts(services, request);
  return { at: at.toISOString(), leafHash: leafHash.toString('base64url') };
}

type SealedFile = Message['files'][number];

/** The one file that a hand-over is about. Throws `unknown_recipient`, `invalid_input`. */
function fileOf({ envelope, files: [file, ...more] }: Message): SealedFile {
  if (envelope !== 'reporter') throw new AppError('unknown_recipient');
  if (!file || more.length > 0) throw invalidInput('message.files', 'invalid_value');
  return file;
}

/** A clip that has come as a whole and is what was signed. */
interface WholeClip {
  readonly file: SealedFile;
  readonly parts: readonly StoredPart[];
  readonly sha256: Buffer;
}

/** Clips read at once: one disk reads no faster for more, and what came twice is found to be taken by its turn. */
const AT_ONCE = 2;

const gates = new WeakMap<FileStore, Gate>();

/** The gate before the store that the clips lie in. */
function readingOf({ files }: Pick<Services, 'files'>): Gate {
  const gate = gates.get(files) ?? createGate(AT_ONCE);
  gates.set(files, gate);
  return gate;
}

/** Throws `clip_incomplete`. What weighs otherwise is told by the rows alone: nothing of it is read. */
async function findWhole(services: Services, request: LinkedRequest, file: SealedFile): Promise<WholeClip> {
  const parts = await findParts(services.db, request, file.id);
  if (!isWhole(parts, file.size)) throw new AppError('clip_incomplete');
  const sha256 = await digestOf(
    services.files,
    parts.map(({ stored_as }) => stored_as),
  );
  if (sha256?.toString('base64url') === file.sha256) return { file, parts, sha256 };
  // of no use to anybody: who tries again sends all of it again, so that trying costs the sender most
  await removeParts(services, request, file.id);
  throw new AppError('clip_incomplete');
}

async function storeClip(
  trx: Trx,
  { area_id, request_id }: LinkedRequest,
  { file, parts, sha256, message, at }: WholeClip & { readonly message: Message; readonly at: Date },
): Promise<void> {
  const ids = parts.map(({ stored_as }) => stored_as);
  const clip = { clip_id: file.id, parts: ids, sha256, size: file.size, message: JSON.stringify(message) };
  await trx
    .insertInto('footage_clip')
    .values({ area_id, request_id, ...clip, at })
    .execute();
}

/** The parts become the clip's. Throws `clip_incomplete` where one was sent anew since they were read. */
async function claimParts(
  trx: Trx,
  { area_id, request_id }: LinkedRequest,
  clipId: string,
  parts: readonly StoredPart[],
): Promise<void> {
  const claimed = await trx
    .deleteFrom('footage_part')
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where('clip_id', '=', clipId)
    .returning('stored_as')
    .execute();
  const there = new Set(claimed.map(({ stored_as }) => stored_as));
  const same = there.size === parts.length && parts.every(({ stored_as }) => there.has(stored_as));
  if (!same) throw new AppError('clip_incomplete');
}
