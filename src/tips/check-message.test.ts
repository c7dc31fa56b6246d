import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../sealed/age.ts';
import { signDelegation, signEntry } from '../sealed/directory.ts';
import { sealMessage } from '../sealed/seal-message.ts';
import { newSigningSecret, signerOf } from '../sealed/signing.ts';
import { hashGrants } from '../sealed/wire-grants.ts';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { isSignedByUnit, type Signers } from './check-message.ts';
import type { TipMessage } from './contract.ts';

const signer = () => signerOf(newSigningSecret());
const [root, steward, unit] = [signer(), signer(), signer()];
const recipient = await recipientOf(await newHybridIdentity());
const tipId = randomUUID();

const delegation = signDelegation(root, {
  stewardKey: steward.publicKey,
  validFrom: '2025-01-01',
  validTo: '2025-12-31',
});
const { stewardKey, signature, ...key } = signEntry(steward, {
  unitId: 7,
  epoch: 2,
  recipient,
  signingKey: unit.publicKey,
  createdOn: '2025-03-01',
});
const { stewardKey: publicKey, ...term } = delegation;
/** The delegation ran out years ago: what was signed then stays signed. */
const signers: Signers = {
  keys: [{ ...key, steward: { publicKey: stewardKey, signature } }],
  delegations: [{ ...term, publicKey }],
  rootKey: root.publicKey,
};

const sealed = await sealMessage({
  columns: { envelope: 'unit', tipId, messageId: randomUUID(), unitId: 7, epoch: 2 },
  text: 'Bạn cho biết thêm.',
  files: [],
  recipients: [
    { to: 'unit', unitId: 7, epoch: 2, recipient },
    { to: 'recovery', recipient },
    { to: 'reporter', recipient },
  ],
  signer: unit,
});
const message: TipMessage = {
  messageId: sealed.messageId,
  kind: 'question',
  author: null,
  unitId: sealed.unitId,
  epoch: sealed.epoch,
  at: '2025-03-02T03:00:00.000Z',
  size: 0,
  signature: sealed.signature,
  ciphertext: sealed.ciphertext,
  grantHashes: hashGrants(sealed.grants),
  // the server returns the reporter's grant alone
  grants: [],
  files: [],
};
const flipped = fromBase64Url(sealed.ciphertext).map((byte, at) => (at === 300 ? byte ^ 1 : byte));

describe('a letter of the desk', () => {
  it('is signed by the unit, though only some of its grants are there', () => {
    expect(isSignedByUnit(tipId, message, signers)).toBe(true);
  });

  it.each([
    ['its words were changed', { ciphertext: toBase64Url(flipped) }],
    ['it was put under another kind', { kind: 'reply' as const }],
    ['a grant was left out', { grantHashes: message.grantHashes.slice(0, 2) }],
    ['it names an epoch without a key', { epoch: 1 }],
    ['it has no body', { ciphertext: undefined }],
  ])('is not signed where %s', (_, change) => {
    expect(isSignedByUnit(tipId, { ...message, ...change } as TipMessage, signers)).toBe(false);
  });

  it('is not signed where it was moved to another tip, or nobody vouches for the key', () => {
    const unsigned = { ...signers, keys: signers.keys.map((each) => ({ ...each, steward: null })) };
    expect(isSignedByUnit(randomUUID(), message, signers)).toBe(false);
    expect(isSignedByUnit(tipId, message, unsigned)).toBe(false);
    expect(isSignedByUnit(tipId, message, { ...signers, rootKey: signer().publicKey })).toBe(false);
    expect(isSignedByUnit(tipId, message, { ...signers, delegations: [] })).toBe(false);
  });
});
