import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  signDelegation,
  signEntry,
  signRecovery,
  verifyEntry,
  verifyRecovery,
} from './directory.ts';
import { newSigningSecret, signerOf } from './signing.ts';
import { newUnitKey, unitPublicKey } from './unit-key.ts';

const root = signerOf(newSigningSecret());
const steward = signerOf(newSigningSecret());
const thief = signerOf(newSigningSecret());
const publicKey = await unitPublicKey(await newUnitKey(7, 1));
const delegation = signDelegation(root, {
  stewardKey: steward.publicKey,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
});
const fields = { unitId: 7, epoch: 1, ...publicKey, createdOn: '2026-03-01' };
const entry = signEntry(steward, fields);

describe('verifyEntry', () => {
  it.each([
    ['2026-01-01', 'ok'],
    ['2026-12-31', 'ok'],
    ['2025-12-31', 'delegation_not_yet_valid'],
    ['2027-01-01', 'delegation_expired'],
  ])('on %s: %s', (day, verdict) => {
    expect(verifyEntry(entry, delegation, root.publicKey, day)).toBe(verdict);
  });

  it.each([
    ['another unit', { unitId: 8 }],
    ['another epoch', { epoch: 2 }],
    ['another recipient', { recipient: `${publicKey.recipient}q` }],
    ['another signing key', { signingKey: thief.publicKey }],
    ['another day', { createdOn: '2026-03-02' }],
  ])('refuses an entry altered to %s', (_, change) => {
    const altered = { ...entry, ...change };
    expect(verifyEntry(altered, delegation, root.publicKey, '2026-06-01')).toBe('bad_entry_signature');
  });

  it('refuses a delegation that the root did not sign', () => {
    const forged = signDelegation(thief, { ...delegation, stewardKey: thief.publicKey });
    const entryOfThief = signEntry(thief, fields);
    expect(verifyEntry(entryOfThief, forged, root.publicKey, '2026-06-01')).toBe('bad_delegation');
    const longer = { ...delegation, validTo: '2036-12-31' };
    expect(verifyEntry(entry, longer, root.publicKey, '2026-06-01')).toBe('bad_delegation');
  });

  it('refuses an entry of somebody else than the steward delegated to', () => {
    expect(verifyEntry(signEntry(thief, fields), delegation, root.publicKey, '2026-06-01')).toBe(
      'other_steward',
    );
    const posing = { ...signEntry(thief, fields), stewardKey: steward.publicKey };
    expect(verifyEntry(posing, delegation, root.publicKey, '2026-06-01')).toBe('bad_entry_signature');
  });

  it('refuses an entry dated outside the delegation', () => {
    const early = signEntry(steward, { ...fields, createdOn: '2025-12-31' });
    expect(verifyEntry(early, delegation, root.publicKey, '2026-06-01')).toBe('signed_outside_delegation');
  });
});

describe('verifyRecovery', () => {
  const { recipient } = publicKey;
  const signature = signRecovery(root, recipient);

  it('takes what the root signed', () => {
    expect(verifyRecovery(recipient, signature, root.publicKey)).toBe(true);
  });

  it.each([
    ['another recipient', `${recipient}q`, signature, root.publicKey],
    ['the signature of somebody else', recipient, signRecovery(thief, recipient), root.publicKey],
    ['another root', recipient, signature, thief.publicKey],
    ['no signature', recipient, '', root.publicKey],
    ['what the root signed as a delegation', recipient, delegation.signature, root.publicKey],
  ])('refuses %s', (_, named, word, rootKey) => {
    expect(verifyRecovery(named, word, rootKey)).toBe(false);
  });
});

describe('fingerprint', () => {
  it('is eight groups of five digits, the same for the same key', () => {
    expect(fingerprint(root.publicKey)).toMatch(/^\d{5}( \d{5}){7}$/);
    expect(fingerprint(root.publicKey)).toBe(fingerprint(root.publicKey));
    expect(fingerprint(thief.publicKey)).not.toBe(fingerprint(root.publicKey));
  });

  it('keeps its form: it is printed on posters', () => {
    expect(fingerprint('A'.repeat(43))).toMatchInlineSnapshot(
      `"23181 20599 60523 21280 18917 18131 94429 40261"`,
    );
  });
});
