import type { z } from 'zod';
import { findUnit, readSealTo, readSigners } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { readOwnOffer as contract } from '../contract.ts';
import type { OfferHolder } from './offer-holder.ts';
import { findOffer } from './offer-queries.ts';
import { presentOffers } from './present-offers.ts';

/** Where the offer of a receipt's holder stands, with the letters that answer it. */
export async function readOwnOffer(
  services: Services,
  { offerId, areaId }: OfferHolder,
): Promise<z.input<(typeof contract)['reply']>> {
  const { db } = services;
  const row = await findOffer(db, offerId, [areaId]);
  const [offer] = row ? await presentOffers(db, [row], 'reporter') : [];
  if (offer === undefined) throw new AppError('receipt_unknown');
  const { shown, letters } = offer;
  // where the unit has ended, one is told of its heir, who reads
  const unit = (await readSealTo(services, shown.unitId))?.desk ?? (await findUnit(db, shown.unitId));
  const signedBy = letters.flatMap(({ unitId }) => unitId ?? []);
  return {
    ...shown,
    unitName: { vi: unit?.name ?? '', en: unit?.nameEn ?? '' },
    letters,
    signers: await readSigners(db, signedBy),
  };
}
