import { sameBytes } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { erases } from './erasure.ts';
import { leafHash } from './leaf.ts';
import { type InclusionProof, verifyInclusion } from './merkle-proof.ts';
import { type InclusionPromise, PROMISED_WITHIN_MS, verifyPromise } from './promise.ts';
import type { OpenLeaf } from './receipt.ts';

/**
 * What can be said of a leaf:
 * - `included`: it stands in the tree, and says what the holder was told;
 * - `erased`: it stands in the tree, what it said was erased, and a leaf in the tree says so;
 * - `promised`: not yet in the tree, and the log's promise still runs;
 * - `missing`: not in the tree although the promise has run out, or erased with no leaf that says so;
 * - `changed`: what the holder was told, or the proof, does not agree with the hash;
 * - `unpromised`: not in the tree, and nobody whom the root trusts promised it.
 */
export type LeafVerdict = 'included' | 'erased' | 'promised' | 'missing' | 'changed' | 'unpromised';

/** A leaf and its proof; null where the log says that it does not hold the leaf. */
export interface ProvenLeaf {
  readonly leaf: OpenLeaf;
  readonly proof: InclusionProof | null;
}

/** All that a verdict rests on; nothing of it need come from a source one trusts but the keys. */
export interface LeafEvidence extends ProvenLeaf {
  readonly promise: InclusionPromise;
  /** A checkpoint whose signature has been checked (`openCheckpoint`). */
  readonly checkpoint: Checkpoint;
  /** The log keys that the root delegated. */
  readonly logKeys: readonly Uint8Array[];
  /** The leaf that is said to have erased this one. */
  readonly erasure?: ProvenLeaf;
  readonly now: Date;
}

/** Judges a leaf by public data and what its holder kept. Pure: fetching is the caller's. */
export function verifyLeaf(evidence: LeafEvidence): LeafVerdict {
  const { leaf, proof, checkpoint } = evidence;
  if (!opensRightly(leaf)) return 'changed';
  if (proof === null) return verdictWithoutProof(evidence);
  if (!isProven(evidence, checkpoint)) return 'changed';
  if (leaf.opening !== null) return 'included';
  return evidence.erasure && isErasureOf(evidence.erasure, leaf, checkpoint) ? 'erased' : 'missing';
}

function verdictWithoutProof({ leaf, promise, logKeys, now }: LeafEvidence): LeafVerdict {
  const known = logKeys.some((key) => sameBytes(key, promise.logKey));
  if (!known || !verifyPromise(leaf.hash, promise)) return 'unpromised';
  return now.getTime() - promise.at.getTime() <= PROMISED_WITHIN_MS ? 'promised' : 'missing';
}

function isErasureOf(erasure: ProvenLeaf, leaf: OpenLeaf, checkpoint: Checkpoint): boolean {
  if (erasure.leaf.opening === null || !opensRightly(erasure.leaf)) return false;
  return isProven(erasure, checkpoint) && erases(erasure.leaf.opening.fields, leaf.hash);
}

function opensRightly({ hash, opening }: OpenLeaf): boolean {
  if (opening === null) return true;
  try {
    return sameBytes(leafHash(opening.salt, opening.fields), hash);
  } catch {
    return false;
  }
}

function isProven({ leaf, proof }: ProvenLeaf, checkpoint: Checkpoint): boolean {
  return proof?.size === checkpoint.size && verifyInclusion(leaf.hash, proof, checkpoint.root);
}
