import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORY_CODES } from './categories.ts';
import { readSiteTicket, siteTicketHash } from './site-code.ts';

const code = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'),
  minLength: 16,
  maxLength: 16,
});

it('hands a code and a kind over, in the part of an address that is never sent', () => {
  const ticket = fc.record({ code, category: fc.option(fc.constantFrom(...CATEGORY_CODES)) });
  fc.assert(
    fc.property(ticket, (given) => {
      const hash = siteTicketHash(given);
      expect(hash.startsWith('#')).toBe(true);
      expect(new URL(`https://phuong.example/bao-tin${hash}`).search).toBe('');
      expect(readSiteTicket(hash)).toEqual(given);
    }),
  );
});

it('takes nothing else for a ticket, and an unknown kind for none', () => {
  for (const hash of ['', '#', '#to=', '#to=ngan', `#to=${'a'.repeat(17)}`, `#to=${'A'.repeat(16)}`]) {
    expect(readSiteTicket(hash)).toBeNull();
  }
  const of = (category: string) => readSiteTicket(`#to=${'a'.repeat(16)}&loai=${category}`);
  expect(of('labour_dispute')).toEqual({ code: 'a'.repeat(16), category: null });
  expect(of('theft')?.category).toBe('theft');
});
