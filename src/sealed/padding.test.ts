import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, pad, unpad } from './padding.ts';

const sizes: readonly number[] = BUCKETS;
const largest = BUCKETS[BUCKETS.length - 1] ?? 0;

describe('padding', () => {
  it('comes off again, whatever the content ends with', () => {
    const endings = fc.constantFrom([], [0], [0x80], [0x80, 0, 0]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), endings, (bytes, ending) => {
        const content = Uint8Array.of(...bytes, ...ending);
        expect(unpad(pad(content))).toEqual(content);
      }),
    );
  });

  it('hides the length within a bucket', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largest - 1 }), (length) => {
        const size = pad(new Uint8Array(length)).length;
        const bucket = sizes.indexOf(size);
        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThan(size);
        expect(length).toBeGreaterThanOrEqual(BUCKETS[bucket - 1] ?? 0);
      }),
    );
  });

  it('refuses what is too large', () => {
    expect(pad(new Uint8Array(largest - 1)).length).toBe(largest);
    expect(() => pad(new Uint8Array(largest))).toThrow('too_large');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['zeros alone', new Uint8Array(2048)],
    ['no mark', new Uint8Array(2048).fill(1)],
    ['another size', new Uint8Array(2000).with(3, 0x80)],
    ['a larger bucket than needed', new Uint8Array(8192).with(3, 0x80)],
  ])('refuses %s', (_, padded) => {
    expect(() => unpad(padded)).toThrow('malformed_content');
  });
});
