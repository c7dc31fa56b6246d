import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import type { Delegation } from './delegation-queries.ts';

/**
 * Stores the root's word for a steward's key and leaves its leaf, for a caller that has verified it. The same word
 * again changes nothing. `actorId` is who handed it in; null in the ceremony, where nobody is signed in.
 */
export async function writeDelegation(
  trx: Trx,
  areaId: number,
  { publicKey, validFrom, validTo, signature }: Delegation,
  actorId: string | null,
  now: Date,
): Promise<void> {
  const written = await trx
    .insertInto('steward_delegation')
    .values({
      public_key: Buffer.from(publicKey, 'base64url'),
      valid_from: validFrom,
      valid_to: validTo,
      root_signature: Buffer.from(signature, 'base64url'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return;
  const fields = ['steward', publicKey, validFrom, validTo, signature, actorId];
  await appendLeaf(trx, { areaId, subject: 'directory', fields }, now);
}
