import { expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../../../sealed/age.ts';
import type { Message } from '../../../sealed/message.ts';
import { sealWords } from '../../../sealed/seal-words.ts';
import { newSigningSecret, signerOf } from '../../../sealed/signing.ts';
import type { StoredWords } from '../../../sealed/stored-words.ts';
import { hashGrants } from '../../../sealed/wire-grants.ts';
import { type OpenUnitKey, unitEpoch } from '../keyring-context.ts';
import { openWords } from './open-words.ts';

const SUBJECT = '3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e001';
const OTHER = '3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e002';

async function unitKey(unitId: number, epoch: number): Promise<OpenUnitKey> {
  return { unitId, epoch, identity: await newHybridIdentity(), signer: signerOf(newSigningSecret()) };
}

function stored(sent: Message): StoredWords {
  const grants = sent.grants.flatMap((grant) =>
    grant.to === 'unit' ? [{ unitId: grant.unitId, epoch: grant.epoch, sealed: grant.sealed }] : [],
  );
  return { ...sent, grantHashes: hashGrants(sent.grants), grants };
}

const ringOf = (...keys: OpenUnitKey[]) =>
  new Map(keys.map((key) => [unitEpoch(key.unitId, key.epoch), key]));

it('opens words with the epoch that they were sealed to, whatever came after', async () => {
  const [first, second] = [await unitKey(7, 1), await unitKey(7, 2)];
  const recoveryRecipient = await recipientOf(await newHybridIdentity());
  const words = stored(
    await sealWords({ tipId: SUBJECT, text: 'Diễn biến vụ việc', unit: first, recoveryRecipient }),
  );
  expect(await openWords(ringOf(first, second), SUBJECT, words)).toEqual({
    status: 'opened',
    text: 'Diễn biến vụ việc',
  });
  expect(await openWords(ringOf(second), SUBJECT, words)).toEqual({ status: 'no_key' });
  expect(await openWords(ringOf(first), OTHER, words)).toEqual({ status: 'refused' });
});

it('opens what another unit sealed to this one only under a signing key that somebody vouches for', async () => {
  const [sender, reader] = [await unitKey(7, 3), await unitKey(8, 1)];
  const recoveryRecipient = await recipientOf(await newHybridIdentity());
  const also = { to: 'unit', unitId: 8, epoch: 1, recipient: await recipientOf(reader.identity) } as const;
  const sent = await sealWords({
    tipId: SUBJECT,
    text: 'Gửi đơn vị nhận',
    unit: sender,
    recoveryRecipient,
    also,
  });
  const words = stored(sent);
  const vouched = (unitId: number, epoch: number) =>
    unitId === 7 && epoch === 3 ? sender.signer.publicKey : undefined;
  expect(await openWords(ringOf(reader), SUBJECT, words)).toEqual({ status: 'refused' });
  expect(await openWords(ringOf(reader), SUBJECT, words, vouched)).toMatchObject({ status: 'opened' });
  expect(await openWords(ringOf(reader), SUBJECT, words, () => reader.signer.publicKey)).toEqual({
    status: 'refused',
  });
});
