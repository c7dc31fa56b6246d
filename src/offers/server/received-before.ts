import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { sendOffer as contract } from '../contract.ts';

/**
 * What an offer was answered with when it came first, for a phone that never heard it. Undefined for a receipt that is
 * not known. Throws `already_entered` where the receipt stands for another offer.
 */
export async function receivedBefore(
  db: Db,
  { receiptHash, bodyHash }: { readonly receiptHash: Buffer; readonly bodyHash: Buffer },
): Promise<z.input<(typeof contract)['reply']> | undefined> {
  const known = await db
    .selectFrom('scheme_offer_receipt')
    .selectAll()
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  if (!known.body_hash.equals(bodyHash)) throw new AppError('already_entered');
  const offer = await db
    .selectFrom('scheme_offer')
    .innerJoin('scheme_offer_step as step', (join) =>
      join
        .onRef('step.area_id', '=', 'scheme_offer.area_id')
        .onRef('step.offer_id', '=', 'scheme_offer.offer_id')
        .on('step.version', '=', 1),
    )
    .select(['scheme_offer.received_at', 'scheme_offer.due_on', 'step.leaf_hash'])
    .where('scheme_offer.area_id', '=', known.area_id)
    .where('scheme_offer.offer_id', '=', known.offer_id)
    .executeTakeFirstOrThrow();
  return {
    receivedAt: offer.received_at.toISOString(),
    dueOn: offer.due_on,
    leafHash: offer.leaf_hash.toString('base64url'),
  };
}
