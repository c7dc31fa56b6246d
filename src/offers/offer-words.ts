import { z } from 'zod';
import { OFFER_KINDS, type OfferKind } from './life.ts';
import { OFFER_LIMITS } from './limits.ts';

/**
 * What the browser of whoever offers seals: who, how to be reached, and what for; with all that stands in the clear
 * beside it, so that nobody can put it beside something else, and the key that answers are to be sealed to.
 */
const offerWordsSchema = z.strictObject({
  v: z.literal(1),
  about: z.strictObject({
    kind: z.enum(OFFER_KINDS),
    schemeId: z.string().nullable(),
    schemeKind: z.string().nullable(),
    placeAreaId: z.int().nullable(),
  }),
  reply: z.string(),
  name: z.string().max(OFFER_LIMITS.name),
  contact: z.string().max(OFFER_LIMITS.contact),
  /** Of a proposal: where exactly. */
  place: z.string().max(OFFER_LIMITS.place),
  words: z.string().max(OFFER_LIMITS.words),
});
export type OfferWords = z.output<typeof offerWordsSchema>;

/** What an offer says in the clear. */
export interface ClearOffer {
  readonly kind: OfferKind;
  readonly schemeId: string | null;
  readonly schemeKind: string | null;
  readonly placeAreaId: number | null;
  readonly replyRecipient: string;
}

/** The words of an offer; undefined for a text of another form, or one that was sealed for another offer. */
export function readOfferWords(text: string, clear: ClearOffer): OfferWords | undefined {
  const words = parse(text);
  if (words === undefined) return undefined;
  const { kind, schemeId, schemeKind, placeAreaId } = words.about;
  const same =
    kind === clear.kind &&
    schemeKind === clear.schemeKind &&
    placeAreaId === clear.placeAreaId &&
    words.reply === clear.replyRecipient &&
    // a proposal gets a scheme when it is taken up
    (kind === 'propose' || schemeId === clear.schemeId);
  return same ? words : undefined;
}

function parse(text: string): OfferWords | undefined {
  try {
    return offerWordsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
