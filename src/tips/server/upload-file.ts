import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { bodyFault } from '../../sealed/header.ts';
import { MAX_FILES, MAX_SEALED_FILE_BYTES } from '../../sealed/limits.ts';

/** More than the header of a file sealed to one content key; it is looked at before anything is stored. */
const HEADER_BYTES = 512;

/**
 * Uploads of one draft at most. More than a submission may name: who writes takes a picture out again and picks
 * another, and what no submission names is removed later.
 */
const MAX_UPLOADS = 2 * MAX_FILES;

/** Files on their way, by draft: counted like those that are there, or all at once would slip through. */
const underWay = new Map<string, number>();

/** What was stored. */
interface UploadedFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Streams a sealed file of a draft to the store. The same bytes again are harmless. Throws `too_large`,
 * `too_many_files`, `draft_conflict` for other bytes under the same id, `unknown_recipient` and
 * `mixed_recipients` for what is not sealed to one content key.
 */
export async function uploadFile(services: Services, file: Upload): Promise<UploadedFile> {
  const { draftId } = file;
  const others = underWay.get(draftId) ?? 0;
  underWay.set(draftId, others + 1);
  try {
    return await takeFile(services, file, others);
  } finally {
    const left = (underWay.get(draftId) ?? 1) - 1;
    if (left > 0) underWay.set(draftId, left);
    else underWay.delete(draftId);
  }
}

async function takeFile(services: Services, file: Upload, others: number): Promise<UploadedFile> {
  const rows = await services.db
    .selectFrom('draft_file')
    .select(['file_id', 'sha256', 'size'])
    .where('draft_id', '=', file.draftId)
    .execute();
  const known = rows.find((row) => row.file_id === file.fileId);
  if (known !== undefined) return sameAs(known, await digestOf(file.content));
  if (rows.length + others >= MAX_UPLOADS) throw new AppError('too_many_files');
  return storeFile(services, file);
}

interface Upload {
  readonly draftId: string;
  readonly fileId: string;
  readonly content: AsyncIterable<Uint8Array>;
}

async function storeFile(
  { db, files, clock }: Services,
  { draftId, fileId, content }: Upload,
): Promise<UploadedFile> {
  const storedAs = randomBytes(24).toString('base64url');
  const stored = await files.put(storedAs, sealedOnly(content), { maxBytes: MAX_SEALED_FILE_BYTES });
  try {
    const inserted = await db
      .insertInto('draft_file')
      .values({
        draft_id: draftId,
        file_id: fileId,
        stored_as: storedAs,
        sha256: stored.sha256,
        size: stored.size,
        uploaded_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 1n) return present(stored);
  } catch (error) {
    await files.remove(storedAs);
    throw error;
  }
  // Two uploads of one file at a time: the first to finish is the file.
  await files.remove(storedAs);
  const first = await db
    .selectFrom('draft_file')
    .select(['sha256', 'size'])
    .where('draft_id', '=', draftId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (first === undefined) throw new AppError('draft_conflict');
  return sameAs(first, stored);
}

interface Digest {
  readonly sha256: Buffer;
  readonly size: number;
}

function sameAs(known: Digest, sent: Digest): UploadedFile {
  if (!known.sha256.equals(sent.sha256)) throw new AppError('draft_conflict');
  return present(known);
}

function present({ sha256, size }: Digest): UploadedFile {
  return { sha256: sha256.toString('base64url'), size };
}

async function digestOf(content: AsyncIterable<Uint8Array>): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > MAX_SEALED_FILE_BYTES) throw new AppError('too_large');
    hash.update(chunk);
  }
  return { sha256: hash.digest(), size };
}

/** Passes a stream on once its beginning is the header of one content key. */
async function* sealedOnly(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of content) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEADER_BYTES) continue;
    yield checked(head);
    head = undefined;
  }
  if (head !== undefined) yield checked(head);
}

function checked(head: Buffer): Buffer {
  const fault = bodyFault(head);
  if (fault !== undefined) throw new AppError(fault);
  return head;
}
