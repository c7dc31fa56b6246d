import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import type { Acknowledgement, KeptAcknowledgement } from '../reporter-contract.ts';

/**
 * What a receipt was acknowledged with, if it was: the same body again gets the first answer. Throws
 * `draft_conflict` where the receipt stands for another body, `tip_erased` where the content has been erased since.
 */
export async function findAcknowledgement(
  pool: Pool,
  receiptHash: Buffer,
  bodyHash: Buffer,
): Promise<Acknowledgement | undefined> {
  const { rows } = await pool.query<{ body_hash: Buffer; acknowledgement: KeptAcknowledgement }>({
    name: 'tips_find_receipt',
    text: 'select body_hash, acknowledgement from receipt where receipt_hash = $1',
    values: [receiptHash],
  });
  const [known] = rows;
  if (known !== undefined && !known.body_hash.equals(bodyHash)) throw new AppError('draft_conflict');
  if (known === undefined) return undefined;
  const { leaf, ...rest } = known.acknowledgement;
  const { salt, fields } = leaf;
  if (salt === null || fields === null) throw new AppError('tip_erased');
  return { ...rest, leaf: { ...leaf, salt, fields } };
}
