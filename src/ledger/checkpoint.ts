import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { toHex } from '../wire/bytes.ts';
import { HASH_BYTES } from './leaf.ts';
import type { Hash } from './merkle.ts';
import { openNote, type Signer, signNote } from './signed-note.ts';

/** What a log says of itself at one size. */
export interface Checkpoint {
  /** Which log speaks. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** The Merkle tree hash over them. */
  readonly root: Hash;
}

/** The name of the log that a deployment keeps: bound to its root key, so that it outlives hosts and log keys. */
export function originOf(rootKey: Uint8Array): string {
  return `binhyen.ledger/${toHex(sha256(rootKey).subarray(0, 8))}`;
}

/** The text of a checkpoint: origin, size, root, each on a line (c2sp.org/tlog-checkpoint). */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64.encode(root)}\n`;
}

/** The checkpoint in a note's text, or undefined where the form is wrong. Lines after the third are passed over. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n');
  const [origin, size, root] = lines;
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) return undefined;
  if (origin === undefined || size === undefined || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
  const hash = hashOf(root ?? '');
  if (hash === undefined || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: hash };
}

/** A checkpoint as a signed note; the key goes by the name of the log. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  return signNote(formatCheckpoint(checkpoint), checkpoint.origin, signer);
}

/** The checkpoint that one of the log's keys signed under this origin, or undefined. */
export function openCheckpoint(
  note: string,
  origin: string,
  publicKeys: readonly Uint8Array[],
): (Checkpoint & { signedBy: Uint8Array }) | undefined {
  const opened = openNote(note, origin, publicKeys);
  const checkpoint = opened && parseCheckpoint(opened.text);
  if (opened === undefined || checkpoint?.origin !== origin) return undefined;
  return { ...checkpoint, signedBy: opened.signedBy };
}

function hashOf(text: string): Hash | undefined {
  try {
    const hash = base64.decode(text);
    return hash.length === HASH_BYTES ? hash : undefined;
  } catch {
    return undefined;
  }
}
