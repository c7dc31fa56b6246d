import { sameBytes } from './bytes.ts';
import { HASH_BYTES } from './leaf.ts';
import { EMPTY_ROOT, type Hash, nodeHash, splitOf } from './merkle.ts';

/** What shows that a leaf stands in a tree (RFC 6962 §2.1.1). */
export interface InclusionProof {
  /** The leaf's place, from 0. */
  readonly index: number;
  /** Leaves of the tree. */
  readonly size: number;
  readonly hashes: readonly Hash[];
}

/** What shows that a tree is the beginning of another (RFC 6962 §2.1.2). */
export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly Hash[];
}

/** Whether the leaf stands where the proof says in the tree with this root. Never throws. */
export function verifyInclusion(leaf: Hash, proof: InclusionProof, root: Hash): boolean {
  const { index, size, hashes } = proof;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...hashes].every(isHash)) return false;
  const computed = rootAlongPath(leaf, index, size, hashes);
  return computed !== undefined && sameBytes(computed, root);
}

/** Whether the tree with root `fromRoot` is the beginning of the one with root `toRoot`. Never throws. */
export function verifyConsistency(proof: ConsistencyProof, fromRoot: Hash, toRoot: Hash): boolean {
  const { from, to, hashes } = proof;
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (![fromRoot, toRoot, ...hashes].every(isHash)) return false;
  if (from === to) return hashes.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return hashes.length === 0 && sameBytes(fromRoot, EMPTY_ROOT);
  const roots = rootsAlongProof(from, to, hashes, fromRoot);
  return roots !== undefined && sameBytes(roots.from, fromRoot) && sameBytes(roots.to, toRoot);
}

// Both walk down as the prover did (RFC 6962 §2.1.1, §2.1.2), taking the proof's hashes from its end.

function rootAlongPath(leaf: Hash, index: number, size: number, path: readonly Hash[]): Hash | undefined {
  const sibling = path.at(-1);
  if (size === 1 || sibling === undefined) return size === 1 && path.length === 0 ? leaf : undefined;
  const [split, rest] = [splitOf(size), path.slice(0, -1)];
  if (index < split) {
    const left = rootAlongPath(leaf, index, split, rest);
    return left && nodeHash(left, sibling);
  }
  const right = rootAlongPath(leaf, index - split, size - split, rest);
  return right && nodeHash(sibling, right);
}

/** `known` is the earlier root while the walk keeps to the first leaf: the proof then leaves it out. */
function rootsAlongProof(
  from: number,
  to: number,
  path: readonly Hash[],
  known: Hash | undefined,
): { from: Hash; to: Hash } | undefined {
  if (from === to) {
    const hash = known ?? path[0];
    return hash && path.length === (known ? 0 : 1) ? { from: hash, to: hash } : undefined;
  }
  const sibling = path.at(-1);
  if (sibling === undefined) return undefined;
  const [split, rest] = [splitOf(to), path.slice(0, -1)];
  if (from <= split) {
    const left = rootsAlongProof(from, split, rest, known);
    return left && { from: left.from, to: nodeHash(left.to, sibling) };
  }
  const right = rootsAlongProof(from - split, to - split, rest, undefined);
  return right && { from: nodeHash(sibling, right.from), to: nodeHash(sibling, right.to) };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: Hash): boolean {
  return value.length === HASH_BYTES;
}
