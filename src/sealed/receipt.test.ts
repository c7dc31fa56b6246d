import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientOf } from './age.ts';
import { newContentIdentity } from './content-key.ts';
import { sealGrant } from './envelope.ts';
import { openGrant } from './open-envelope.ts';
import { parseReceipt } from './parse-receipt.ts';
import { newReceipt, RECEIPT_LENGTH, receiptKeys } from './receipt.ts';
import { receiptWords } from './receipt-words.ts';

const words = receiptWords();
const receipts = fc.array(fc.constantFrom(...words), {
  minLength: RECEIPT_LENGTH,
  maxLength: RECEIPT_LENGTH,
});

describe('the word list', () => {
  it('holds exactly 1,024 distinct, sorted words of 2 to 6 plain letters', () => {
    expect(words.length).toBe(1024);
    expect(new Set(words).size).toBe(1024);
    expect([...words].sort()).toEqual([...words]);
    expect(words.filter((word) => !/^[a-z]{2,6}$/.test(word))).toEqual([]);
  });

  it('has the shape of Vietnamese syllables', () => {
    const syllable =
      /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
    expect(words.filter((word) => !syllable.test(word))).toEqual([]);
  });

  it('holds no two that are spelt apart but sound alike: s/x, ch/tr, d/gi', () => {
    const sound = (word: string) =>
      word
        .replace(/^x/, 's')
        .replace(/^tr/, 'ch')
        .replace(/^gi(?=[aeouy])/, 'd');
    expect(new Set(words.map(sound)).size).toBe(words.length);
  });
});

describe('newReceipt', () => {
  it('gives eight words of the list, and others each time', () => {
    const receipt = newReceipt();
    expect(receipt.length).toBe(8);
    expect(receipt.filter((word) => !words.includes(word))).toEqual([]);
    expect(newReceipt()).not.toEqual(receipt);
  });

  it('reaches the whole list', () => {
    const seen = new Set(Array.from({ length: 2000 }, newReceipt).flat());
    expect(seen.size).toBe(1024);
  });
});

describe('parseReceipt', () => {
  it('reads a receipt however it was typed', () => {
    const mark = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
    const separator = fc.constantFrom(' ', '  ', '-', ' – ', '\n', ', ', '. ', '\t');
    const mangle = fc.tuple(mark, separator, fc.boolean(), fc.boolean());
    const mangles = fc.array(mangle, { minLength: RECEIPT_LENGTH, maxLength: RECEIPT_LENGTH });
    fc.assert(
      fc.property(receipts, mangles, (receipt, changes) => {
        const typed = receipt.map((word, index) => {
          const [accent, after, upper, numbered] = changes[index] ?? ['', ' ', false, false];
          const accented = word.replace(/[aeiouy]/, (vowel) => vowel + accent).replace(/^d/, 'đ');
          const cased = upper ? accented.toUpperCase() : accented.normalize('NFC');
          return `${numbered ? `${index + 1}. ` : ''}${cased}${after}`;
        });
        expect(parseReceipt(typed.join(''))).toEqual({ result: 'words', words: receipt });
      }),
    );
  });

  it('reads a receipt with its full diacritics', () => {
    expect(parseReceipt('1. An  2. BÌNH 3) chương-đoàn\nhòa Minh, nguyễn – vinh.')).toEqual({
      result: 'words',
      words: ['an', 'binh', 'chuong', 'doan', 'hoa', 'minh', 'nguyen', 'vinh'],
    });
  });

  it('points to the first unknown word and offers near ones', () => {
    expect(parseReceipt('an bnih chuong')).toMatchObject({
      result: 'unknown_word',
      position: 2,
      word: 'bnih',
      suggestions: expect.arrayContaining(['binh']),
    });
    expect(parseReceipt('zzzzzzzzz')).toMatchObject({ position: 1, suggestions: [] });
  });

  it('offers at most three, near first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(5), (word, at) => {
        const parsed = parseReceipt(`${word.slice(0, at)}w${word.slice(at)}`);
        if (parsed.result !== 'unknown_word') throw new Error('w is in no word');
        expect(parsed.suggestions.length).toBeGreaterThan(0);
        expect(parsed.suggestions.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('counts', () => {
    expect(parseReceipt('an binh')).toEqual({ result: 'wrong_count', count: 2 });
    expect(parseReceipt(' 1. ')).toEqual({ result: 'wrong_count', count: 0 });
  });
});

describe('receiptKeys', () => {
  it('always gives the same keys for the same words, and others for others', async () => {
    const receipt = newReceipt();
    const [first, again, other] = await Promise.all([receipt, receipt, newReceipt()].map(receiptKeys));
    expect(again?.replyIdentity).toBe(first?.replyIdentity);
    expect(again?.signer.publicKey).toBe(first?.signer.publicKey);
    expect(other?.signer.publicKey).not.toBe(first?.signer.publicKey);
  });

  it('opens what is sealed to the reply recipient', async () => {
    const { replyIdentity, replyRecipient } = await receiptKeys(newReceipt());
    expect(await recipientOf(replyIdentity)).toBe(replyRecipient);
    const contentIdentity = await newContentIdentity();
    const { sealed } = await sealGrant(contentIdentity, { to: 'reporter', recipient: replyRecipient });
    expect(await openGrant(replyIdentity, sealed)).toBe(contentIdentity);
  });
});
