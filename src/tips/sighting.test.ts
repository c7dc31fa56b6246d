import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSightingHash, sightingHash } from './sighting.ts';

it('hands a notice over in the part of an address that stays on the phone', () => {
  const number = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.length <= 40);
  fc.assert(
    fc.property(fc.uuid(), number, (noticeId, text) => {
      const url = new URL(`https://example.org/bao-tin?lang=en${sightingHash({ noticeId, number: text })}`);
      expect(readSightingHash(url.hash)).toEqual({ noticeId, number: text });
      expect(url.pathname + url.search).toBe('/bao-tin?lang=en');
    }),
  );
});

it.each([
  '',
  '#main',
  '#7b0a1c9e-0000-4000-8000-000000000001',
  '#7b0a1c9e-0000-4000-8000-000000000001~',
  '#7b0a1c9e-0000-4000-8000-000000000001~%E0%A4%A',
  '#not-an-id~15',
])('takes %s for no notice', (hash) => {
  expect(readSightingHash(hash)).toBeNull();
});
