import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from './bytes.ts';

/** A hash of the tree, 32 bytes. */
export type Hash = Uint8Array;

/** A complete subtree: the leaves from `index * 2^level` up to `(index + 1) * 2^level`. */
export interface NodeAddress {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `begin` up to, not including, `end`; `begin` is a multiple of a power of two >= `end - begin`. */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

const NODE_PREFIX = Uint8Array.of(1);

/** The root of the tree without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array());

/** The hash of an inner node: SHA-256(0x01 || left || right) (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE_PREFIX, left, right));
}

/** The largest power of two below `size`, for a size of at least 2: where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The Merkle tree hash of leaf hashes, straight from the definition (RFC 6962 §2.1); for small trees. */
export function treeHash(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

/**
 * The subtrees whose hashes prove that leaf `index` stands in the tree of `size` leaves, from the leaf
 * upwards (PATH of RFC 6962 §2.1.1). Throws `RangeError` for a leaf outside the tree.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError('no such leaf in a tree of this size');
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    const left = index < middle;
    ranges.push(left ? { begin: middle, end } : { begin, end: middle });
    if (left) end = middle;
    else begin = middle;
  }
  return ranges.reverse();
}

/**
 * The subtrees whose hashes prove that the tree of `from` leaves is the beginning of the tree of `to` leaves
 * (PROOF of RFC 6962 §2.1.2); none where either is trivial. Throws `RangeError` when `from` is above `to`.
 */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (from < 0 || from > to) throw new RangeError('the earlier tree is the larger one');
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, to];
  while (end !== from) {
    const middle = begin + splitOf(end - begin);
    const left = from <= middle;
    ranges.push(left ? { begin: middle, end } : { begin, end: middle });
    if (left) end = middle;
    else begin = middle;
  }
  // From the first leaf on, what remains is the earlier tree itself, whose root the verifier holds.
  if (begin > 0) ranges.push({ begin, end });
  return ranges.reverse();
}

/** The complete subtrees that make up a range, left to right, largest first: at most one for each level. */
export function completeNodes({ begin, end }: LeafRange): NodeAddress[] {
  const nodes: NodeAddress[] = [];
  for (let start = begin; start < end; ) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - start) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: start / width });
    start += width;
  }
  return nodes;
}

/** The hash over a range, from the hashes of its complete subtrees (left to right, largest first). */
export function foldHashes(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
