import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { SchemeOfferStepTable, SchemeOfferTable } from './tables.ts';

/** Rows as they are stored. */
export type StoredOffer = Selectable<SchemeOfferTable>;
export type StoredStep = Selectable<SchemeOfferStepTable>;

/** The roles of an offer's sealed words: what was offered, and each letter in answer. */
export const OFFER_ROLE = 'offer';
export const LETTER_ROLE = 'letter';

/** An offer of one of these areas; undefined for any other. */
export async function findOffer(
  db: Db | Trx,
  offerId: string,
  areaIds: readonly number[],
): Promise<StoredOffer | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('scheme_offer')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
}

/** The steps of some offers, oldest first; one query for all. */
export async function stepsOf(
  db: Db,
  offers: readonly StoredOffer[],
): Promise<(offerId: string) => readonly StoredStep[]> {
  if (offers.length === 0) return () => [];
  const rows = await db
    .selectFrom('scheme_offer_step')
    .selectAll()
    .where('area_id', 'in', [...new Set(offers.map(({ area_id }) => area_id))])
    .where(
      'offer_id',
      'in',
      offers.map(({ offer_id }) => offer_id),
    )
    .orderBy('version')
    .execute();
  const found = Map.groupBy(rows, ({ offer_id }) => offer_id);
  return (offerId) => found.get(offerId) ?? [];
}
