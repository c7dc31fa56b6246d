import { createHash } from 'node:crypto';
import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import type { StoredRequest } from './request-queries.ts';

/** A part of a clip on its way. */
export interface StoredPart {
  readonly part: number;
  readonly stored_as: string;
  readonly size: number;
}

type OfRequest = Pick<StoredRequest, 'area_id' | 'request_id'>;

/** The parts of a clip that have come, in their order. */
export async function findParts(
  db: Db,
  { area_id, request_id }: OfRequest,
  clipId: string,
): Promise<StoredPart[]> {
  return db
    .selectFrom('footage_part')
    .select(['part', 'stored_as', 'size'])
    .where('area_id', '=', area_id)
    .where('request_id', '=', request_id)
    .where('clip_id', '=', clipId)
    .orderBy('part')
    .execute();
}

/** Whether parts are all of a clip of so many bytes: none is missing, and together they weigh as much. */
export function isWhole(parts: readonly StoredPart[], size: number): boolean {
  const inOrder = parts.every(({ part }, index) => part === index);
  return inOrder && parts.reduce((sum, part) => sum + part.size, 0) === size;
}

/** SHA-256 over some files, one after another; undefined where one of them is no longer there. */
export async function digestOf(files: FileStore, ids: readonly string[]): Promise<Buffer | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of oneAfterAnother(files, ids)) hash.update(chunk);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
  return hash.digest();
}

/** The bytes of some files, one after another. Throws `not_found` where one is missing. */
export async function* oneAfterAnother(files: FileStore, ids: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const id of ids) yield* await files.open(id);
}
