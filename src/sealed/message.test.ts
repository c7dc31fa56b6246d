import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '../wire/bytes.ts';
import { newHybridIdentity, recipientOf } from './age.ts';
import type { GrantRecipient } from './envelope.ts';
import { type Message, messageSchema } from './message.ts';
import { messageRecord, verifyMessage } from './message-statement.ts';
import { openMessage, type StoredMessage } from './open-message.ts';
import { sealMessage } from './seal-message.ts';
import { newSigningSecret, signerOf } from './signing.ts';

const tipId = '00000000-0000-4000-8000-000000000001';
const messageId = '00000000-0000-4000-8000-000000000002';
const otherId = '00000000-0000-4000-8000-000000000003';
const unit = await newHybridIdentity();
const reporter = await newHybridIdentity();
const recovery = await newHybridIdentity();
const unitSigner = signerOf(newSigningSecret());
const receiptSigner = signerOf(newSigningSecret());
const desk: GrantRecipient[] = [
  { to: 'unit', unitId: 7, epoch: 2, recipient: await recipientOf(unit) },
  { to: 'recovery', recipient: await recipientOf(recovery) },
];
const everybody: GrantRecipient[] = [...desk, { to: 'reporter', recipient: await recipientOf(reporter) }];
const columns = { tipId, messageId, unitId: 7, epoch: 2 };

const fromUnit = await sealMessage({
  columns: { ...columns, envelope: 'unit' },
  text: 'Chúng tôi đã nhận tin của bạn.',
  files: [],
  recipients: everybody,
  signer: unitSigner,
});
const fromReporter = await sealMessage({
  columns: { ...columns, envelope: 'reporter' },
  text: 'Biển số xe kết thúc bằng 42.',
  files: [],
  recipients: desk,
  signer: receiptSigner,
});

describe('messages', () => {
  it('from the unit open for the reporter, for the unit and for recovery', async () => {
    expect(messageSchema.parse(fromUnit)).toEqual(fromUnit);
    for (const [index, identity] of [unit, recovery, reporter].entries()) {
      const { content } = await openMessage(identity, stored(fromUnit, index));
      expect(content.text).toBe('Chúng tôi đã nhận tin của bạn.');
    }
  });

  it('from the reporter open for the desk alone: a seized phone reveals no story', async () => {
    expect(messageSchema.parse(fromReporter)).toEqual(fromReporter);
    expect(fromReporter.grants.map(({ to }) => to)).toEqual(['unit', 'recovery']);
    await expect(openMessage(reporter, stored(fromReporter))).rejects.toThrow('cannot_open');
  });

  it('are refused by the schema when granted to the wrong ones', () => {
    const grants = fromUnit.grants;
    expect(messageSchema.safeParse({ ...fromReporter, grants }).success).toBe(false);
    expect(messageSchema.safeParse({ ...fromUnit, envelope: 'note' }).success).toBe(false);
    expect(messageSchema.safeParse({ ...fromUnit, grants: grants.slice(0, 2) }).success).toBe(false);
    expect(messageSchema.safeParse({ ...fromUnit, epoch: 3 }).success).toBe(false);
    expect(messageSchema.safeParse({ ...fromUnit, surprise: 1 }).success).toBe(false);
  });

  it.each([{ tipId: otherId }, { messageId: otherId }])('do not open under %j', async (change) => {
    const message = stored(fromUnit);
    const moved = { ...message, columns: { ...message.columns, ...change } };
    await expect(openMessage(unit, moved)).rejects.toThrow('binding_mismatch');
  });

  it('are signed over every field', () => {
    const record = messageRecord(fromUnit);
    expect(verifyMessage(record, fromUnit.signature, unitSigner.publicKey)).toBe(true);
    expect(verifyMessage(record, fromUnit.signature, receiptSigner.publicKey)).toBe(false);
    const { ciphertextHash, grants } = messageRecord(fromReporter);
    const files = [{ id: otherId, sha256: ciphertextHash, size: 1 }];
    const changes = [
      { envelope: 'note' as const },
      { tipId: otherId },
      { messageId: otherId },
      { unitId: 8 },
      { epoch: 3 },
      { ciphertextHash },
      { grants },
      { files },
    ];
    for (const change of changes)
      expect(verifyMessage({ ...record, ...change }, fromUnit.signature, unitSigner.publicKey)).toBe(false);
  });
});

function stored(message: Message, grant = 0): StoredMessage {
  return {
    columns: { tipId: message.tipId, messageId: message.messageId },
    files: message.files,
    ciphertext: fromBase64Url(message.ciphertext),
    grant: fromBase64Url(message.grants[grant]?.sealed ?? ''),
  };
}
