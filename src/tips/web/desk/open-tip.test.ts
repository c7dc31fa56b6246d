import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newHybridIdentity, recipientOf } from '../../../sealed/age.ts';
import { signDelegation, signEntry } from '../../../sealed/directory.ts';
import { openEnvelope } from '../../../sealed/open-envelope.ts';
import { sealSubmission } from '../../../sealed/seal-submission.ts';
import { sealWords } from '../../../sealed/seal-words.ts';
import { newSigningSecret, signerOf } from '../../../sealed/signing.ts';
import type { Submission } from '../../../sealed/submission.ts';
import { newUnitKey } from '../../../sealed/unit-key.ts';
import { hashGrants, type WireGrant } from '../../../sealed/wire-grants.ts';
import { type OpenUnitKey, unitEpoch } from '../../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import type { TipMessage } from '../../contract.ts';
import { openTip, openTipMessage, type SealedTip } from './open-tip.ts';

const UNIT = 7;
const CATEGORY = 'theft';

async function openKey(epoch: number): Promise<OpenUnitKey> {
  const { identity, signingSecret } = await newUnitKey(UNIT, epoch);
  return { unitId: UNIT, epoch, identity, signer: signerOf(signingSecret) };
}

const ringOf = (...keys: OpenUnitKey[]) => new Map(keys.map((key) => [unitEpoch(UNIT, key.epoch), key]));

async function sealedTip(key: OpenUnitKey): Promise<SealedTip> {
  const signer = signerOf(newSigningSecret());
  const receipt = {
    signingKey: signer.publicKey,
    replyRecipient: await recipientOf(await newHybridIdentity()),
  };
  return replied(
    await sealSubmission({
      origin: { envelope: 'reporter', channel: 'web', receipt },
      columns: {
        draftId: randomUUID(),
        unitId: UNIT,
        epoch: key.epoch,
        category: CATEGORY,
        areaId: 3,
        day: '2026-11-02',
      },
      content: { text: 'Mất xe đạp trước chợ.' },
      files: [],
      recipients: [
        { to: 'unit', unitId: UNIT, epoch: key.epoch, recipient: await recipientOf(key.identity) },
        { to: 'recovery', recipient: await recipientOf(await newHybridIdentity()) },
      ],
      signer,
    }),
  );
}

/** A submission as the server answers it to a desk; `signers` where a unit signed it. */
function replied(sent: Submission, signers: SealedTip['signers'] = null): SealedTip {
  const { receipt, grants, ...columns } = sent;
  const submission: SealedTip['submission'] = {
    signedBy: null,
    parent: null,
    ...columns,
    category: CATEGORY,
    signingKey: receipt?.signingKey ?? null,
    replyRecipient: receipt?.replyRecipient ?? null,
    grantHashes: hashGrants(grants),
    grants: stored(grants),
  };
  return { submission, signers, files: [] };
}

/** Grants as the server answers them. */
function stored(grants: readonly WireGrant[]): TipMessage['grants'] {
  return grants.map((grant) => ({
    recipient: grant.to,
    unitId: grant.to === 'unit' ? grant.unitId : 0,
    epoch: grant.to === 'unit' ? grant.epoch : 0,
    sealed: grant.sealed,
  }));
}

/** Keys as the directory has them: root, steward, unit. */
function vouched(key: OpenUnitKey, recipient: string): NonNullable<SealedTip['signers']> {
  const [root, steward] = [signerOf(newSigningSecret()), signerOf(newSigningSecret())];
  const term = { validFrom: '2026-01-01', validTo: '2027-01-01' };
  const { stewardKey, ...word } = signDelegation(root, { stewardKey: steward.publicKey, ...term });
  const named = { unitId: UNIT, epoch: key.epoch, recipient, signingKey: key.signer.publicKey };
  const { signature } = signEntry(steward, { ...named, createdOn: '2026-02-01' });
  return {
    keys: [{ ...named, createdOn: '2026-02-01', steward: { publicKey: stewardKey, signature } }],
    delegations: [{ publicKey: stewardKey, ...word }],
    rootKey: root.publicKey,
  };
}

describe('openTip', () => {
  it('opens with the key of the epoch that the tip was sealed in', async () => {
    const [old, present] = [await openKey(1), await openKey(2)];
    const opening = await openTip(ringOf(old, present), await sealedTip(old));
    expect(opening).toMatchObject({ status: 'opened', content: { text: 'Mất xe đạp trước chợ.' } });
  });

  it('says which key is lacking', async () => {
    const opening = await openTip(ringOf(await openKey(2)), await sealedTip(await openKey(1)));
    expect(opening).toEqual({ status: 'no_share', unitId: UNIT, epoch: 1 });
  });

  it.each<Partial<SealedTip['submission']>>([
    { category: 'drugs' },
    { areaId: 4 },
    { day: null },
    { replyRecipient: 'age1pq1another' },
  ])('refuses a tip whose columns were changed to %o', async (change) => {
    const key = await openKey(1);
    const reply = await sealedTip(key);
    const changed = { ...reply, submission: { ...reply.submission, ...change } };
    expect(await openTip(ringOf(key), changed)).toEqual({ status: 'refused', code: 'binding_mismatch' });
  });
});

describe('a tip that an officer took down', () => {
  const takenDown = async (key: OpenUnitKey, recipient: string) =>
    sealSubmission({
      origin: {
        envelope: 'on_behalf',
        channel: 'letter',
        receipt: null,
        signedBy: { unitId: UNIT, epoch: key.epoch },
      },
      columns: {
        draftId: randomUUID(),
        unitId: UNIT,
        epoch: key.epoch,
        category: CATEGORY,
        areaId: 3,
        day: null,
      },
      content: { text: 'Thư kể việc mất xe.', source: 'Thư tay, không ký tên.' },
      files: [],
      recipients: [
        { to: 'unit', unitId: UNIT, epoch: key.epoch, recipient },
        { to: 'recovery', recipient: await recipientOf(await newHybridIdentity()) },
      ],
      signer: key.signer,
    });

  it('opens where the unit signed it with a key that stands under the root', async () => {
    const key = await openKey(1);
    const recipient = await recipientOf(key.identity);
    const reply = replied(await takenDown(key, recipient), vouched(key, recipient));
    expect(await openTip(ringOf(key), reply)).toMatchObject({ content: { text: 'Thư kể việc mất xe.' } });
  });

  it('is refused where its channel was changed, or nobody vouches for who signed', async () => {
    const key = await openKey(1);
    const recipient = await recipientOf(key.identity);
    const sent = await takenDown(key, recipient);
    const signers = vouched(key, recipient);
    const forged = { status: 'refused', code: 'bad_signature' };
    expect(await openTip(ringOf(key), replied({ ...sent, channel: 'press' }, signers))).toEqual(forged);
    expect(await openTip(ringOf(key), replied(sent))).toEqual(forged);
    const [unsigned] = signers.keys.map((known) => ({ ...known, steward: null }));
    expect(await openTip(ringOf(key), replied(sent, { ...signers, keys: [unsigned ?? never()] }))).toEqual(
      forged,
    );
    const stranger = vouched(await openKey(1), recipient);
    expect(await openTip(ringOf(key), replied(sent, stranger))).toEqual(forged);
  });
});

function never(): never {
  throw new Error('the fixture has one key');
}

describe('sealWords', () => {
  it('is read by colleagues and by the reporter, and as no other message', async () => {
    const key = await openKey(1);
    const [recovery, reporter] = [await newHybridIdentity(), await newHybridIdentity()];
    const tipId = randomUUID();
    const sealed = await sealWords({
      tipId,
      text: 'Bạn cho biết thêm.',
      unit: key,
      recoveryRecipient: await recipientOf(recovery),
      replyRecipient: await recipientOf(reporter),
    });
    expect(sealed.envelope).toBe('unit');
    const grantHashes = hashGrants(sealed.grants);
    const message: TipMessage = {
      ...sealed,
      kind: 'question',
      author: null,
      at: '2026-11-02T01:00:00Z',
      size: fromBase64Url(sealed.ciphertext).length,
      files: [],
      grants: stored(sealed.grants),
      grantHashes,
    };
    const ring = ringOf(key);
    const tip = { tipId, reporterKey: signerOf(newSigningSecret()).publicKey };
    expect(await openTipMessage(ring, tip, message)).toMatchObject({
      content: { text: 'Bạn cho biết thêm.' },
    });
    // at another tip, as the reporter's, as a note, under another key: never shown
    const forged = { status: 'refused', code: 'bad_signature' };
    expect(await openTipMessage(ring, { ...tip, tipId: randomUUID() }, message)).toEqual(forged);
    expect(await openTipMessage(ring, tip, { ...message, kind: 'reply' })).toEqual(forged);
    expect(await openTipMessage(ring, tip, { ...message, grantHashes: grantHashes.slice(0, 2) })).toEqual(
      forged,
    );
    const { signer } = await openKey(1);
    expect(await openTipMessage(ringOf({ ...key, signer }), tip, message)).toEqual(forged);
    const mine = sealed.grants.find(({ to }) => to === 'reporter');
    const read = openEnvelope(reporter, fromBase64Url(mine?.sealed ?? ''), fromBase64Url(sealed.ciphertext));
    expect(new TextDecoder().decode((await read).content)).toContain('Bạn cho biết thêm.');
  });

  it('goes to no reporter where it is a note', async () => {
    const unit = await openKey(1);
    const recoveryRecipient = await recipientOf(await newHybridIdentity());
    const note = await sealWords({ tipId: randomUUID(), text: 'Ghi chú', unit, recoveryRecipient });
    expect(note.envelope).toBe('note');
    expect(note.grants.map(({ to }) => to)).toEqual(['unit', 'recovery']);
  });
});
