import type { Authenticator } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { holderOf, type ShownReceipt } from '../../tips/server/index.ts';

/** Who holds the receipt of an offer. */
export interface OfferHolder extends ShownReceipt {
  readonly kind: 'offer_receipt';
  readonly areaId: number;
  readonly offerId: string;
}

/** The holder of the receipt of an offer; refusals as of a tip's. */
export function offerHolder(services: Services): Authenticator<OfferHolder> {
  return holderOf(services, async (shown) => {
    const row = await services.db
      .selectFrom('scheme_offer_receipt')
      .select(['area_id', 'offer_id'])
      .where('receipt_hash', '=', shown.receiptHash)
      .executeTakeFirst();
    return row && { kind: 'offer_receipt', ...shown, areaId: row.area_id, offerId: row.offer_id };
  });
}
