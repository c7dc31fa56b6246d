import { completeNodes, foldHashes, type Hash, type NodeAddress, nodeHash } from './merkle.ts';

/** All that is needed to append to a tree and to know its root: at most one hash for each level. */
export interface CompactTree {
  /** Number of leaves. */
  readonly size: number;
  /** Hashes of the complete subtrees, left to right, largest first. */
  readonly hashes: readonly Hash[];
}

/** A complete subtree of two leaves or more, with its hash. */
export interface TreeNode extends NodeAddress {
  readonly hash: Hash;
}

/** The tree without leaves. */
export const EMPTY_TREE: CompactTree = { size: 0, hashes: [] };

/** Where the hashes of the compact tree of `size` leaves stand, in their order. */
export function compactAddresses(size: number): NodeAddress[] {
  return completeNodes({ begin: 0, end: size });
}

/**
 * Appends leaf hashes in their order: the tree that results, and the inner nodes that became complete.
 * Throws `RangeError` for a tree that has fewer hashes than its size asks for.
 */
export function appendLeaves(
  tree: CompactTree,
  leaves: readonly Hash[],
): { tree: CompactTree; nodes: TreeNode[] } {
  const hashes = [...tree.hashes];
  const nodes: TreeNode[] = [];
  leaves.forEach((leaf, offset) => {
    let [hash, level, index] = [leaf, 0, tree.size + offset];
    // A leaf at an odd place closes its pair, and that may close the pair above it.
    while (index % 2 === 1) {
      const left = hashes.pop();
      if (left === undefined) throw new RangeError('a compact tree lacks a hash');
      hash = nodeHash(left, hash);
      [level, index] = [level + 1, (index - 1) / 2];
      nodes.push({ level, index, hash });
    }
    hashes.push(hash);
  });
  return { tree: { size: tree.size + leaves.length, hashes }, nodes };
}

/** The Merkle tree hash of a compact tree (RFC 6962 §2.1). */
export function rootOf(tree: CompactTree): Hash {
  return foldHashes(tree.hashes);
}
