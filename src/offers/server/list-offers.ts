import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import { newestWords } from '../../words/server/index.ts';
import type { listOffers as contract, DeskOffer } from '../contract.ts';
import { OFFER_ROLE, type StoredOffer } from './offer-queries.ts';
import { presentOffers } from './present-offers.ts';

type Query = z.output<(typeof contract)['query']> & { readonly areaId: number };

const cursor = z.tuple([daySchema, z.uuid()]);

/** The offers that wait for a unit by their day, or the closed ones newest first. Throws `bad_cursor`. */
export async function listOffers(db: Db, query: Query): Promise<{ rows: DeskOffer[]; next: string | null }> {
  const found = await (query.view === 'open' ? openOnes(db, query) : closedOnes(db, query));
  const { rows, next } = cutPage(found, query.limit, (last) => [
    last.closed_on ?? last.due_on,
    last.offer_id,
  ]);
  const offers = await presentOffers(db, rows, 'unit');
  return {
    rows: offers.map(({ row, shown, words, letters }) => ({
      ...shown,
      signingKey: row.signing_key,
      replyRecipient: row.reply_recipient,
      words: newestWords(words, [OFFER_ROLE])[OFFER_ROLE],
      letters,
    })),
    next,
  };
}

function offersOf(db: Db, { areaId, unitId, limit }: Query) {
  return db
    .selectFrom('scheme_offer')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .limit(limit + 1);
}

async function openOnes(db: Db, query: Query): Promise<StoredOffer[]> {
  const after = decodeCursor(cursor, query.cursor);
  let select = offersOf(db, query).where('closed_on', 'is', null).orderBy('due_on').orderBy('offer_id');
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due_on', 'offer_id'), '>', tuple(...after)),
    );
  }
  return select.execute();
}

async function closedOnes(db: Db, query: Query): Promise<StoredOffer[]> {
  const after = decodeCursor(cursor, query.cursor);
  let select = offersOf(db, query)
    .where('closed_on', 'is not', null)
    .orderBy('closed_on', 'desc')
    .orderBy('offer_id', 'desc');
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('closed_on', 'offer_id'), '<', tuple(...after)),
    );
  }
  return select.execute();
}
