import { createHash, randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { type LeafField, leafBytes, SALT_BYTES } from '../leaf.ts';
import type { LedgerLeafTable } from './tables.ts';

/** A step that is to leave its mark in the log. */
interface LoggedStep {
  /** The area that owns the step's row. */
  readonly areaId: number;
  readonly tipId?: string;
  readonly stepSeq?: number;
  /** What kind of thing took the step; not committed to unless it is among the fields. */
  readonly subject: string;
  /** What the leaf commits to; order counts. */
  readonly fields: readonly LeafField[];
}

/** A row of `ledger_leaf`, complete. */
export type LeafRow = Insertable<LedgerLeafTable> & { leaf_hash: Buffer; salt: Buffer };

const LEAF_PREFIX = Buffer.of(0);

/**
 * The row of a step's leaf under a fresh salt, for an operation that writes it in a statement of its own.
 * Throws `RangeError` for fields that would not keep their bytes.
 */
export function leafRow(step: LoggedStep, now: Date): LeafRow {
  const salt = randomBytes(SALT_BYTES);
  const hash = createHash('sha256').update(LEAF_PREFIX).update(leafBytes(salt, step.fields)).digest();
  return {
    area_id: step.areaId,
    leaf_hash: hash,
    tip_id: step.tipId ?? null,
    step_seq: step.stepSeq ?? null,
    subject: step.subject,
    salt,
    fields: JSON.stringify(step.fields),
    created_at: now,
    tree_index: null,
  };
}

/** Writes a step's leaf in the step's own transaction; nothing is locked and nobody is waited for. */
export async function appendLeaf(
  trx: Trx,
  step: LoggedStep,
  now: Date,
): Promise<{ leafHash: Buffer; salt: Buffer }> {
  const row = leafRow(step, now);
  await trx.insertInto('ledger_leaf').values(row).execute();
  return { leafHash: row.leaf_hash, salt: row.salt };
}
