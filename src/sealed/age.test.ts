import { describe, expect, it } from 'vitest';
import {
  hybridIdentityFromSeed,
  newClassicIdentity,
  newHybridIdentity,
  recipientKind,
  recipientOf,
  sealTo,
  seedOfHybridIdentity,
} from './age.ts';

const bytes = new Uint8Array([1, 2, 3]);
const classic = await recipientOf(await newClassicIdentity());
const hybrid = await recipientOf(await newHybridIdentity());

describe('recipients', () => {
  it('knows the two kinds and nothing else', () => {
    expect(recipientKind(classic)).toBe('classic');
    expect(recipientKind(hybrid)).toBe('post_quantum');
    expect(recipientKind(`age1tag1${classic.slice(5)}`)).toBeUndefined();
    expect(recipientKind('AGE1')).toBeUndefined();
  });

  it('never mixes classic and post-quantum recipients in one file', () => {
    expect(() => sealTo([classic, hybrid], bytes)).toThrow('mixed_recipients');
    expect(() => sealTo([hybrid, classic], bytes)).toThrow('mixed_recipients');
  });

  it.each([
    ['nobody', []],
    ['garbage', ['nobody']],
    ['a broken checksum', [`${classic.slice(0, -1)}${classic.endsWith('q') ? 'p' : 'q'}`]],
    ['a good one beside garbage', [hybrid, 'age1pq1']],
  ])('refuses to seal to %s', (_, recipients) => {
    expect(() => sealTo(recipients, bytes)).toThrow('unknown_recipient');
  });

  it('takes a seed into an identity and back', () => {
    const seed = new Uint8Array(32).map((_, index) => index);
    expect(seedOfHybridIdentity(hybridIdentityFromSeed(seed))).toEqual(seed);
    expect(() => seedOfHybridIdentity('AGE-SECRET-KEY-1')).toThrow('malformed_content');
  });
});
