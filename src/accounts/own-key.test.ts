import { expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../sealed/age.ts';
import { signDelegation, signEntry } from '../sealed/directory.ts';
import { newSigningSecret, type Signer, signerOf } from '../sealed/signing.ts';
import { isOwnKeySigned } from './own-key.ts';

const signer = () => signerOf(newSigningSecret());
const [root, steward, unit, thief] = [signer(), signer(), signer(), signer()];
const identity = await newHybridIdentity();
const NOW = new Date('2026-06-01T03:00:00Z');
const key = { unitId: 7, epoch: 2, identity, signer: unit };

async function keysSignedBy(by: Signer, named: { identity: string; signer: Signer } = key) {
  const { stewardKey, ...word } = signDelegation(root, {
    stewardKey: steward.publicKey,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  });
  const {
    signature,
    stewardKey: signedBy,
    ...entry
  } = signEntry(by, {
    unitId: 7,
    epoch: 2,
    recipient: await recipientOf(named.identity),
    signingKey: named.signer.publicKey,
    createdOn: '2026-03-01',
  });
  return {
    rows: [{ ...entry, steward: { publicKey: signedBy, signature } }],
    delegations: [{ ...word, publicKey: stewardKey }],
    rootKey: root.publicKey,
  };
}

it('is the key that a steward vouches for', async () => {
  expect(await isOwnKeySigned(key, await keysSignedBy(steward), NOW)).toBe(true);
});

it('is no key of which a half is another, that another signed, or that nobody signed', async () => {
  const keys = await keysSignedBy(steward);
  const other = { identity: await newHybridIdentity(), signer: thief };
  expect(await isOwnKeySigned({ ...key, signer: thief }, keys, NOW)).toBe(false);
  expect(await isOwnKeySigned({ ...key, identity: other.identity }, keys, NOW)).toBe(false);
  expect(await isOwnKeySigned({ ...key, ...other }, await keysSignedBy(thief, other), NOW)).toBe(false);
  expect(await isOwnKeySigned({ ...key, epoch: 3 }, keys, NOW)).toBe(false);
  const unsigned = { ...keys, rows: keys.rows.map((row) => ({ ...row, steward: null })) };
  expect(await isOwnKeySigned(key, unsigned, NOW)).toBe(false);
  expect(await isOwnKeySigned(key, keys, new Date('2027-01-02T03:00:00Z'))).toBe(false);
});
