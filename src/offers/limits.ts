/** Letters that each field of an offer holds at most; apart from the schemas, which a phone does not download. */
export const OFFER_LIMITS = { name: 80, contact: 120, place: 300, words: 3000 } as const;
