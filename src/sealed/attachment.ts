import type { ContentFile } from './plaintext.ts';
import type { SealedFile } from './wire-grants.ts';

/** A file that its sender has sealed: what stays clear about it, and what is told only inside. */
export interface Attachment extends SealedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Length in bytes before sealing; `size` is the sealed length. */
  readonly plainSize: number;
  /** Content key, where it is not the one of the envelope. */
  readonly key?: string;
}

/** What is told inside. */
export function contentFileOf({ id, sha256, name, type, plainSize, key }: Attachment): ContentFile {
  const file = { id, sha256, name, type, size: plainSize };
  return key === undefined ? file : { ...file, key };
}

/** What stays clear. */
export function sealedFileOf({ id, sha256, size }: Attachment): SealedFile {
  return { id, sha256, size };
}

/** Whether the files named inside are exactly those beside, in any order. */
export function sameFiles(
  inside: readonly ContentFile[],
  outside: readonly Omit<SealedFile, 'size'>[],
): boolean {
  const hashes = new Map(outside.map((file) => [file.id, file.sha256]));
  return inside.length === outside.length && inside.every((file) => hashes.get(file.id) === file.sha256);
}
