import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ClearOffer, type OfferWords, readOfferWords } from './offer-words.ts';

const words = (over: Partial<OfferWords['about']> = {}): OfferWords => ({
  v: 1,
  about: { kind: 'join', schemeId: 's', schemeKind: null, placeAreaId: null, ...over },
  reply: 'age1pq-reply',
  name: 'Chị Hòa',
  contact: '0912 000 000',
  place: '',
  words: 'Tôi muốn tham gia tổ tuần tra.',
});
const clear: ClearOffer = {
  kind: 'join',
  schemeId: 's',
  schemeKind: null,
  placeAreaId: null,
  replyRecipient: 'age1pq-reply',
};

it('reads what was sealed for this very offer', () => {
  expect(readOfferWords(JSON.stringify(words()), clear)).toEqual(words());
  const proposed = words({ kind: 'propose', schemeId: null, placeAreaId: 7 });
  const taken = { ...clear, kind: 'propose', schemeId: 'new', placeAreaId: 7 } as const;
  expect(readOfferWords(JSON.stringify(proposed), taken)).toEqual(proposed);
});

it('refuses words that somebody put beside another offer, and another key for the answer', () => {
  const text = JSON.stringify(words());
  for (const other of [
    { kind: 'propose' },
    { schemeId: 't' },
    { schemeKind: 'security_lamp' },
    { placeAreaId: 3 },
    { replyRecipient: 'age1pq-thief' },
  ] as const) {
    expect(readOfferWords(text, { ...clear, ...other })).toBeUndefined();
  }
});

it('never throws, whatever was sealed', () => {
  fc.assert(fc.property(fc.string(), (text) => readOfferWords(text, clear) === undefined));
  fc.assert(fc.property(fc.json(), (text) => readOfferWords(text, clear) === undefined));
});
