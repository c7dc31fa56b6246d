import { expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../../sealed/age.ts';
import { newSigningSecret, signerOf } from '../../sealed/signing.ts';
import { hashGrants } from '../../sealed/wire-grants.ts';
import { unitEpoch } from '../../ui/desk/keyring-context.ts';
import { openWords } from '../../ui/desk/words/open-words.ts';
import { sealNote } from '../seal-note.ts';

const VISIT = '3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e001';

it('opens a team’s note at the desk under the key that came with it, and under no other', async () => {
  const unit = {
    unitId: 7,
    epoch: 2,
    identity: await newHybridIdentity(),
    signer: signerOf(newSigningSecret()),
  };
  const recipients = [
    { to: 'unit', unitId: 7, epoch: 2, recipient: await recipientOf(unit.identity) },
    { to: 'recovery', recipient: await recipientOf(await newHybridIdentity()) },
  ] as const;
  const note = await sealNote(VISIT, 'Chủ nhà hứa sửa.', { unitId: 7, epoch: 2, recipients });
  const { message, recordKey } = note;
  const grants = message.grants.flatMap((grant) =>
    grant.to === 'unit' ? [{ unitId: grant.unitId, epoch: grant.epoch, sealed: grant.sealed }] : [],
  );
  const words = { ...message, kind: 'reply', grantHashes: hashGrants(message.grants), grants };
  const ring = new Map([[unitEpoch(7, 2), unit]]);
  const by = (key: string | undefined) => openWords(ring, VISIT, words, () => key);
  expect(await by(recordKey ?? undefined)).toEqual({ status: 'opened', text: 'Chủ nhà hứa sửa.' });
  expect(await by(unit.signer.publicKey)).toEqual({ status: 'refused' });
  expect(await by(undefined)).toEqual({ status: 'refused' });
});
