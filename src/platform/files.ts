import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from './app-error.ts';

/** What was stored. */
export interface StoredFile {
  /** Length in bytes. */
  readonly size: number;
  /** SHA-256 of the content, 32 bytes. */
  readonly sha256: Buffer;
}

/** A part of a file; both ends count, as in HTTP ranges. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Sealed files by id. An id is 8 to 80 characters of base64url, chosen by the caller and never reused. */
export interface FileStore {
  /**
   * Stores a stream; on return it is on disk, whole. The same id again replaces the file.
   * Throws `too_large` above `maxBytes`, and leaves nothing behind on any error.
   */
  put(id: string, content: AsyncIterable<Uint8Array>, options: { maxBytes: number }): Promise<StoredFile>;
  /** Opens a file or a part of it. Throws `not_found`. */
  open(id: string, range?: ByteRange): Promise<Readable>;
  /** Length in bytes, or undefined where there is none. */
  stat(id: string): Promise<{ size: number } | undefined>;
  /** Removes a file; one that is not there is removed already. */
  remove(id: string): Promise<void>;
}

const ID = /^[A-Za-z0-9_-]{8,80}$/;
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** A file store in a folder of the local disk, readable by its owner alone. */
export function createFileStore(folder: string): FileStore {
  // Sharded by hash, not by the id's beginning: ids may share prefixes, folders must stay small.
  const placeOf = (id: string): { folder: string; file: string } => {
    if (!ID.test(id)) throw new AppError('not_found');
    const shard = createHash('sha256').update(id).digest('hex').slice(0, 4);
    const inFolder = path.join(folder, shard.slice(0, 2), shard.slice(2));
    return { folder: inFolder, file: path.join(inFolder, id) };
  };
  return {
    async put(id, content, { maxBytes }) {
      const place = placeOf(id);
      await mkdir(place.folder, { recursive: true, mode: FOLDER_MODE });
      const draft = path.join(place.folder, `.${randomUUID()}.part`);
      try {
        const stored = await writeDurably(draft, content, maxBytes);
        await rename(draft, place.file);
        await syncFolder(place.folder);
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async open(id, range) {
      const handle = await open(placeOf(id).file, 'r').catch(refuseMissing);
      return handle.createReadStream(range === undefined ? {} : { start: range.start, end: range.end });
    },
    async stat(id) {
      const found = await stat(placeOf(id).file).catch(undefinedWhenMissing);
      return found && { size: found.size };
    },
    async remove(id) {
      await rm(placeOf(id).file, { force: true });
    },
  };
}

async function writeDurably(
  file: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', FILE_MODE);
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new AppError('too_large');
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest() };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    at += (await handle.write(chunk, at, chunk.byteLength - at)).bytesWritten;
  }
}

/** A rename is durable only once its folder is (fsync(2)); Windows cannot open folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function undefinedWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function refuseMissing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new AppError('not_found') : error;
}
