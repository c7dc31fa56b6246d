import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDecimals } from './add-decimals.ts';
import { COUNTED_OF, type CountedName, countedKey, readCountedKey } from './counted.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9_]{1,39}$/);
const name: fc.Arbitrary<CountedName> = fc
  .record({ kind: code, of: fc.constantFrom(...COUNTED_OF), activity: code, code })
  .map((any) => (any.of === 'activity' ? any : { ...any, activity: null }));

it('reads every name back from its key, and tells two names by two keys', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(readCountedKey(countedKey(one))).toEqual(one);
      if (countedKey(one) === countedKey(other)) expect(other).toEqual(one);
    }),
  );
});

it.each([
  '',
  'lamps',
  'lamps.site',
  'lamps.site.bulbs.more',
  'lamps.activity.bulbs',
  'lamps.roof.bulbs',
  'lamps.site.BULBS',
  'lamps.activity.patrol.bulbs.more',
])('takes %j for no key', (key) => {
  expect(readCountedKey(key)).toBeUndefined();
});

it('adds decimals up as they are written', () => {
  expect(addDecimals([0.1, 0.2, -0.05])).toBe(0.25);
  expect(addDecimals([])).toBe(0);
});
