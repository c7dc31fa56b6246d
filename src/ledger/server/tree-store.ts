import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import type { CompactTree, TreeNode } from '../compact-tree.ts';
import { compactAddresses } from '../compact-tree.ts';
import { completeNodes, foldHashes, type Hash, type LeafRange, type NodeAddress } from '../merkle.ts';

// The tree as rows: level 0 in ledger_entry, complete subtrees above it in ledger_node.

/** Hashes of nodes, in the order of their addresses, in one statement. Throws when one is not stored. */
async function readNodes(db: Kysely<Database>, addresses: readonly NodeAddress[]): Promise<Hash[]> {
  if (addresses.length === 0) return [];
  const levels = addresses.map((address) => address.level);
  const indexes = addresses.map((address) => address.index);
  const { rows } = await sql<{ hash: Buffer | null }>`
    select coalesce(node.hash, entry.leaf_hash) as hash
    from unnest(${levels}::int[], ${indexes}::bigint[]) with ordinality as wanted (level, node_index, place)
    left join ledger_node node on node.level = wanted.level and node.node_index = wanted.node_index
    left join ledger_entry entry on wanted.level = 0 and entry.tree_index = wanted.node_index
    order by wanted.place`.execute(db);
  return rows.map(({ hash }) => {
    if (hash === null) throw new Error('ledger: a node of the tree is not stored');
    return hash;
  });
}

/** The hashes over ranges of leaves, for a proof: one statement, at most some dozens of nodes. */
export async function readRanges(db: Kysely<Database>, ranges: readonly LeafRange[]): Promise<Hash[]> {
  const parts = ranges.map(completeNodes);
  const hashes = await readNodes(db, parts.flat());
  let taken = 0;
  return parts.map((part) => {
    const own = hashes.slice(taken, taken + part.length);
    taken += part.length;
    return foldHashes(own);
  });
}

/** All that is needed to append to the tree of `size` leaves. */
export async function readCompactTree(db: Kysely<Database>, size: number): Promise<CompactTree> {
  return { size, hashes: await readNodes(db, compactAddresses(size)) };
}

/** Writes leaves from index `from` on, and the inner nodes that they completed. */
export async function writeLeaves(
  db: Kysely<Database>,
  from: number,
  leaves: readonly Hash[],
  nodes: readonly TreeNode[],
): Promise<void> {
  await sql`
    insert into ledger_entry (leaf_hash, tree_index)
    select leaf_hash, ${from}::bigint + place - 1
    from unnest(${leaves}::bytea[]) with ordinality as appended (leaf_hash, place)`.execute(db);
  await sql`
    insert into ledger_node (level, node_index, hash)
    select * from unnest(
      ${nodes.map((node) => node.level)}::int[],
      ${nodes.map((node) => node.index)}::bigint[],
      ${nodes.map((node) => node.hash)}::bytea[])`.execute(db);
}
