import type { Trx } from '../../platform/database.ts';
import { erasureFields } from '../erasure.ts';
import { appendLeaf } from './append-leaf.ts';

/** Leaves of one area whose content the law ends. */
interface Erasure {
  readonly areaId: number;
  readonly tipId?: string;
  readonly leaves: readonly Buffer[];
  /** The code of the law that asks for it. */
  readonly ground: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Destroys the salts and fields of leaves and appends the leaf that says so. The hashes stay in the tree, and
 * nobody can tie them to anything any more. Gives the hash of the erasure leaf and its salt.
 */
export async function eraseLeaves(
  trx: Trx,
  { areaId, tipId, leaves, ground, day }: Erasure,
  now: Date,
): Promise<{ leafHash: Buffer; salt: Buffer }> {
  await trx
    .updateTable('ledger_leaf')
    .set({ salt: null, fields: null })
    .where('area_id', '=', areaId)
    .where('leaf_hash', 'in', leaves)
    .execute();
  const fields = erasureFields(ground, day, leaves);
  const about = tipId === undefined ? {} : { tipId };
  return appendLeaf(trx, { areaId, ...about, subject: 'erasure', fields }, now);
}
