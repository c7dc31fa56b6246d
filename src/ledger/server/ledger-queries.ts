import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { consistencyRanges, type Hash, inclusionRanges } from '../merkle.ts';
import type { ConsistencyProof, InclusionProof } from '../merkle-proof.ts';
import { latestCheckpoint } from './sequence-leaves.ts';
import { readRanges } from './tree-store.ts';

/** The signed note of the latest checkpoint. Throws `not_set_up` before the first one. */
export async function readCheckpoint(db: Db): Promise<string> {
  const latest = await latestCheckpoint(db);
  if (latest === undefined) throw new AppError('not_set_up');
  return latest.signed_note;
}

/** Proof that a leaf stands among the first `size`. Throws `not_found` where it does not, or `size` is not signed yet. */
export async function proveInclusion(db: Db, leaf: Hash, size: number): Promise<InclusionProof> {
  await requireSize(db, size);
  const entry = await db
    .selectFrom('ledger_entry')
    .select('tree_index')
    .where('leaf_hash', '=', Buffer.from(leaf))
    .executeTakeFirst();
  if (entry === undefined || entry.tree_index >= size) throw new AppError('not_found');
  const index = entry.tree_index;
  return { index, size, hashes: await readRanges(db, inclusionRanges(index, size)) };
}

/**
 * Proof that the tree of `from` leaves is the beginning of the tree of `to`. Throws `end_before_start` where
 * `from` is above `to`, `not_found` where `to` is not signed yet.
 */
export async function proveConsistency(db: Db, from: number, to: number): Promise<ConsistencyProof> {
  if (from > to) throw new AppError('end_before_start');
  await requireSize(db, to);
  return { from, to, hashes: await readRanges(db, consistencyRanges(from, to)) };
}

/** At most `limit` leaf hashes from index `from` on. */
export async function listLeaves(db: Db, from: number, limit: number): Promise<Hash[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select('leaf_hash')
    .where('tree_index', '>=', from)
    .orderBy('tree_index')
    .limit(limit)
    .execute();
  return rows.map((row) => row.leaf_hash);
}

async function requireSize(db: Db, size: number): Promise<void> {
  const latest = await latestCheckpoint(db);
  if (latest === undefined || size > latest.size) throw new AppError('not_found');
}
