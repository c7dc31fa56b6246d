import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newHybridIdentity } from './age.ts';
import { combineShares } from './open-recovery.ts';
import { splitRecovery } from './recovery.ts';
import { newSigningSecret, signerOf } from './signing.ts';

const rootKey = signerOf(newSigningSecret()).publicKey;
const otherRoot = signerOf(newSigningSecret()).publicKey;
const identity = await newHybridIdentity();
const texts = (await splitRecovery(identity, rootKey)).map((share) => share.text);
const [one = '', two = '', three = ''] = texts;
const ok = { result: 'ok', identity };

describe('recovery shares', () => {
  it('are printed as 22 groups of four', () => {
    for (const text of texts) expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){21}$/);
  });

  it('combine, any two of three in any order, and all three', async () => {
    for (let round = 0; round < 5; round++) {
      const fresh = await newHybridIdentity();
      const [a = '', b = '', c = ''] = (await splitRecovery(fresh, rootKey)).map((share) => share.text);
      for (const some of [
        [a, b],
        [b, a],
        [a, c],
        [c, b],
        [a, b, c],
      ])
        expect(await combineShares(some, rootKey)).toEqual({ result: 'ok', identity: fresh });
    }
  });

  it('are read as people type them', async () => {
    const typed = one.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await combineShares([typed, ` ${two}\n`], rootKey)).toEqual(ok);
  });

  it('give nothing alone', async () => {
    for (const text of texts) expect(await combineShares([text], rootKey)).toEqual({ result: 'too_few' });
    expect(await combineShares([], rootKey)).toEqual({ result: 'too_few' });
    expect(await combineShares([one, one], rootKey)).toEqual({ result: 'same_share' });
  });

  it('with a slip of the pen are unreadable, and the answer says which', async () => {
    const at = fc.nat(one.length - 1).filter((index) => one[index] !== ' ');
    await fc.assert(
      fc.asyncProperty(at, async (index) => {
        const slip = one.slice(0, index) + (one[index] === 'A' ? 'B' : 'A') + one.slice(index + 1);
        expect(await combineShares([two, slip], rootKey)).toEqual({ result: 'unreadable', share: 2 });
      }),
    );
    expect(await combineShares([one, 'U!'], rootKey)).toEqual({ result: 'unreadable', share: 2 });
  });

  it('of another deployment or another key do not fit', async () => {
    expect(await combineShares([one, two], otherRoot)).toEqual({ result: 'other_deployment', share: 1 });
    const other = await splitRecovery(await newHybridIdentity(), rootKey);
    expect(await combineShares([one, other[1]?.text ?? ''], rootKey)).toEqual({ result: 'different_keys' });
    const again = await splitRecovery(identity, rootKey);
    expect(await combineShares([three, again[0]?.text ?? ''], rootKey)).toEqual({ result: 'do_not_fit' });
  });
});
