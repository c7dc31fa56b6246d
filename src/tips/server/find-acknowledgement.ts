import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import type { Acknowledgement } from '../reporter-contract.ts';

/**
 * What a receipt was acknowledged with, if it was: the same body again gets the first answer. Throws
 * `draft_conflict` where the receipt stands for another body.
 */
export async function findAcknowledgement(
  pool: Pool,
  receiptHash: Buffer,
  bodyHash: Buffer,
): Promise<Acknowledgement | undefined> {
  const { rows } = await pool.query<{ body_hash: Buffer; acknowledgement: Acknowledgement }>({
    name: 'tips_find_receipt',
    text: 'select body_hash, acknowledgement from receipt where receipt_hash = $1',
    values: [receiptHash],
  });
  const [known] = rows;
  if (known !== undefined && !known.body_hash.equals(bodyHash)) throw new AppError('draft_conflict');
  return known?.acknowledgement;
}
