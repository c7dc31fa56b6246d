import { describe, expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../../sealed/age.ts';
import { signDelegation, signEntry, signRecovery } from '../../sealed/directory.ts';
import { newSigningSecret, signerOf } from '../../sealed/signing.ts';
import { type Directory, isRecoverySigned, isVouchedFor, recipientsOf } from './check-directory.ts';

const signer = () => signerOf(newSigningSecret());
const newRecipient = async () => recipientOf(await newHybridIdentity());
const [root, steward, unit, thief] = [signer(), signer(), signer(), signer()];
const recoveryRecipient = await newRecipient();
const thiefRecipient = await newRecipient();

const { stewardKey, ...delegation } = signDelegation(root, {
  stewardKey: steward.publicKey,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
});
const { signature, ...entry } = signEntry(steward, {
  unitId: 7,
  epoch: 2,
  recipient: await newRecipient(),
  signingKey: unit.publicKey,
  createdOn: '2026-03-01',
});
const directory: Directory = {
  desk: {
    unitId: 7,
    name: 'Công an phường',
    nameEn: 'Ward police',
    kind: 'desk',
    key: { ...entry, steward: { publicKey: stewardKey, signature } },
  },
  also: null,
  recoveryRecipient,
  recoverySignature: signRecovery(root, recoveryRecipient),
  delegations: [{ ...delegation, publicKey: stewardKey }],
  rootKey: root.publicKey,
};
const { desk } = directory;
const now = new Date('2026-06-01T03:00:00Z');

it('takes a directory whose desk and recovery are signed up to the root, and names both', () => {
  expect(isVouchedFor(directory, now)).toBe(true);
  expect(recipientsOf(directory)).toEqual([
    { to: 'unit', unitId: 7, epoch: 2, recipient: entry.recipient },
    { to: 'recovery', recipient: recoveryRecipient },
  ]);
});

it.each<[string, Partial<Directory>]>([
  ['another recovery recipient under the old signature', { recoveryRecipient: thiefRecipient }],
  [
    'another recovery recipient that its holder signed',
    { recoveryRecipient: thiefRecipient, recoverySignature: signRecovery(thief, thiefRecipient) },
  ],
  [
    'a recovery recipient that a steward signed',
    { recoverySignature: signRecovery(steward, recoveryRecipient) },
  ],
  ['a recovery recipient that nobody signed', { recoverySignature: '' }],
])('refuses %s', (_, change) => {
  expect(isVouchedFor({ ...directory, ...change }, now)).toBe(false);
  expect(isRecoverySigned({ ...directory, ...change })).toBe(false);
});

it.each<[string, Directory['desk']]>([
  ['that no steward signed', { ...desk, key: { ...desk.key, steward: null } }],
  ['with another recipient', { ...desk, key: { ...desk.key, recipient: thiefRecipient } }],
  ['of another unit', { ...desk, unitId: 8 }],
])('refuses a desk key %s, though recovery is signed', (_, other) => {
  expect(isVouchedFor({ ...directory, desk: other }, now)).toBe(false);
});

describe('a duty desk that reads along', () => {
  const { signature: second, ...other } = signEntry(steward, {
    unitId: 30,
    epoch: 4,
    recipient: thiefRecipient,
    signingKey: unit.publicKey,
    createdOn: '2026-03-01',
  });
  const duty: Directory['desk'] = {
    unitId: 30,
    name: 'Bộ phận trực',
    nameEn: 'Duty desk',
    kind: 'duty',
    key: { ...other, steward: { publicKey: stewardKey, signature: second } },
  };

  it('is sealed to as well', () => {
    const along = { ...directory, also: duty };
    expect(isVouchedFor(along, now)).toBe(true);
    expect(recipientsOf(along)).toEqual([
      ...recipientsOf(directory),
      { to: 'unit', unitId: 30, epoch: 4, recipient: thiefRecipient },
    ]);
  });

  it.each<[string, Partial<Directory>]>([
    ['that no steward signed', { also: { ...duty, key: { ...duty.key, steward: null } } }],
    ['under the key of another unit', { also: { ...duty, unitId: 31 } }],
    ['with another recipient', { also: { ...duty, key: { ...duty.key, recipient: entry.recipient } } }],
    ['that is no duty desk', { also: { ...duty, kind: 'desk' } }],
    ['of the independent desk', { desk: { ...desk, kind: 'independent' }, also: duty }],
  ])('is refused %s', (_, change) => {
    expect(isVouchedFor({ ...directory, ...change }, now)).toBe(false);
  });
});

it('refuses the desk once the delegation has lapsed', () => {
  expect(isVouchedFor(directory, new Date('2027-01-02T03:00:00Z'))).toBe(false);
});
