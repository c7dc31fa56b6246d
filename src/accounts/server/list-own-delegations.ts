import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { delegationSchema } from '../contract.ts';

/** The words of the root for one steward, the longest-lasting first: what the steward's browser reminds of. */
export async function listOwnDelegations(
  db: Db,
  stewardId: string,
): Promise<z.output<typeof delegationSchema>[]> {
  const rows = await db
    .selectFrom('steward')
    .select(['public_key', 'valid_from', 'valid_to', 'root_signature'])
    .where('account_id', '=', stewardId)
    .orderBy('valid_to', 'desc')
    .execute();
  return rows.map((row) => ({
    publicKey: row.public_key.toString('base64url'),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    signature: row.root_signature.toString('base64url'),
  }));
}
