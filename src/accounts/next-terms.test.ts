import { expect, it } from 'vitest';
import { verifyLogDelegation } from '../ledger/delegation.ts';
import { delegationStatement } from '../sealed/directory.ts';
import { newSigningSecret, signerOf, verify } from '../sealed/signing.ts';
import { fromBase64Url } from '../wire/bytes.ts';
import { type Delegations, lastDayOf, renewable, signNextTerms } from './next-terms.ts';

const root = signerOf(newSigningSecret());
const [first, second, log] = [1, 2, 3].map(() => signerOf(newSigningSecret()).publicKey);
const word = (publicKey = '', validTo = '') => ({
  publicKey,
  validFrom: '2026-03-02',
  validTo,
  signature: '',
});
const delegations: Delegations = {
  rootKey: root.publicKey,
  months: 12,
  reminderDays: 30,
  stewards: [
    { publicKey: first ?? '', accountId: 'a', displayName: 'Một', delegations: [word(first, '2027-03-02')] },
    {
      publicKey: second ?? '',
      accountId: 'b',
      displayName: 'Hai',
      delegations: [word(second, '2028-02-20')],
    },
  ],
  log: { nextKey: log ?? '', delegations: [word('x', '2027-03-02')] },
  ending: [],
};

it('signs a term from today for all that lasts longer by it, and for nothing else', () => {
  const today = '2027-02-20';
  expect(renewable(delegations, today)).toEqual({ stewards: [first], log: true });
  const signed = signNextTerms(root, delegations, today);
  const term = { validFrom: today, validTo: '2028-02-20' };
  const [word] = signed.stewards;
  expect(signed.stewards).toHaveLength(1);
  expect(word).toMatchObject({ publicKey: first, ...term });
  const statement = delegationStatement({ stewardKey: first ?? '', ...term });
  expect(verify(root.publicKey, statement, word?.signature ?? '')).toBe(true);
  const logWord = {
    ...term,
    publicKey: fromBase64Url(log ?? ''),
    signature: fromBase64Url(signed.log?.signature ?? ''),
  };
  expect(verifyLogDelegation(logWord, fromBase64Url(root.publicKey))).toBe(true);
});

it('has nothing to sign where all of it lasts as long', () => {
  expect(signNextTerms(root, delegations, '2026-03-02')).toEqual({ stewards: [], log: null });
  expect(lastDayOf([])).toBeUndefined();
});
