import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { newHybridIdentity, recipientOf } from './age.ts';
import type { Attachment } from './attachment.ts';
import type { GrantRecipient } from './envelope.ts';
import { openSubmission, type StoredSubmission } from './open-submission.ts';
import { type SubmissionInput, sealSubmission } from './seal-submission.ts';
import { newSigningSecret, signerOf } from './signing.ts';
import { type Submission, submissionSchema } from './submission.ts';
import { submissionRecord, verifySubmission } from './submission-statement.ts';

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const sha = (byte: number) => toBase64Url(new Uint8Array(32).fill(byte));
const unit = await newHybridIdentity();
const recovery = await newHybridIdentity();
const reply = await recipientOf(await newHybridIdentity());
const signer = signerOf(newSigningSecret());
const unitSigner = signerOf(newSigningSecret());
const receipt = { signingKey: signer.publicKey, replyRecipient: reply };
const recipients: GrantRecipient[] = [
  { to: 'unit', unitId: 7, epoch: 2, recipient: await recipientOf(unit) },
  { to: 'recovery', recipient: await recipientOf(recovery) },
];
const photo: Attachment = {
  id: uuid(5),
  sha256: sha(5),
  size: 4_000_000,
  name: 'ảnh.jpg',
  type: 'image/jpeg',
  plainSize: 3_141_592,
};
const columns = { draftId: uuid(1), unitId: 7, epoch: 2, category: 'theft', areaId: 12, day: '2026-11-20' };
const content = { text: 'Mất xe máy ở ngõ 5', hour: 'khoảng 22 giờ', replyWanted: true };
const base: SubmissionInput = {
  origin: { envelope: 'reporter', channel: 'web', receipt },
  columns,
  content,
  files: [photo],
  recipients,
  signer,
};
const wire = await sealSubmission(base);

describe('a reporter’s submission', () => {
  it('has the form of the wire', () => {
    expect(submissionSchema.parse(wire)).toEqual(wire);
    expect(Object.keys(wire).sort()).toEqual(
      'areaId category channel ciphertext day draftId envelope epoch files grants receipt signature unitId'.split(
        ' ',
      ),
    );
  });

  it('is opened by the unit with all that was told', async () => {
    const { content: opened } = await openSubmission(unit, stored(wire));
    expect(opened).toMatchObject({ ...content, v: 1, bind: columns });
    const { id, sha256, name, type, plainSize } = photo;
    expect(opened.files).toEqual([{ id, sha256, name, type, size: plainSize }]);
  });

  it('is signed by its receipt', () => {
    expect(verifySubmission(submissionRecord(wire), wire.signature)).toBe(true);
  });

  it('looks the same from outside when it is about a wanted notice', async () => {
    const about = { v: 1, wanted: { noticeId: uuid(9), number: '15/QĐTN-CSĐT' } } as const;
    const sighting = await sealSubmission({ ...base, content: { ...content, about } });
    const { ciphertext, grants, signature, ...clear } = sighting;
    const { ciphertext: plain, grants: others, signature: _, ...expected } = wire;
    expect(clear).toEqual(expected);
    expect([ciphertext.length, signature.length]).toEqual([plain.length, wire.signature.length]);
    expect(grants.map(({ sealed }) => sealed.length)).toEqual(others.map(({ sealed }) => sealed.length));
    const opened = await openSubmission(unit, stored(sighting));
    expect(opened.content.about).toEqual(about);
  });

  it('shows nothing of its content', () => {
    const everything =
      JSON.stringify(wire) + new TextDecoder('latin1').decode(fromBase64Url(wire.ciphertext));
    // Each of these is longer than what a few thousand random letters come to by chance.
    for (const word of ['Mất xe', 'ảnh.jpg', 'image/jpeg', '22 giờ', '3141592'])
      expect(everything).not.toContain(word);
  });

  const otherKey = signerOf(newSigningSecret()).publicKey;
  it.each<[string, Partial<StoredSubmission['columns']>]>([
    ['draft', { draftId: uuid(2) }],
    ['unit', { unitId: 8 }],
    ['epoch', { epoch: 3 }],
    ['category', { category: 'drugs' }],
    ['area', { areaId: null }],
    ['day', { day: '2026-11-21' }],
    ['receipt key', { receipt: { ...receipt, signingKey: otherKey } }],
    ['reply recipient', { receipt: { ...receipt, replyRecipient: reply.replace('age1pq1', 'age1pq1q') } }],
    ['receipt taken away', { receipt: null }],
  ])('is refused on opening with another %s beside it', async (_, change) => {
    const moved = stored(wire);
    const altered = { ...moved, columns: { ...moved.columns, ...change } };
    await expect(openSubmission(unit, altered)).rejects.toThrow('binding_mismatch');
  });

  it.each([
    ['missing', []],
    ['replaced', [{ ...photo, sha256: sha(6) }]],
    ['added', [photo, { ...photo, id: uuid(6) }]],
  ])('is refused on opening with a file %s', async (_, files) => {
    await expect(openSubmission(unit, { ...stored(wire), files })).rejects.toThrow('binding_mismatch');
  });

  it('has a signature over every field', () => {
    const record = submissionRecord(wire);
    const [first, second] = record.grants;
    const changes = [
      { envelope: 'on_behalf' as const },
      { draftId: uuid(2) },
      { unitId: 8 },
      { epoch: 3 },
      { category: 'drugs' },
      { areaId: null },
      { day: null },
      { channel: 'letter' },
      { ciphertextHash: sha(1) },
      { grants: second ? [second] : [] },
      { grants: first && second ? [second, first] : [] },
      { grants: record.grants.map((grant) => ({ ...grant, sha256: sha(2) })) },
      { receipt: { ...receipt, replyRecipient: `${reply}q` } },
      { files: [] },
      { files: record.files.map((file) => ({ ...file, size: 1001 })) },
      { signedBy: { unitId: 7, epoch: 2 } },
      { parent: sha(3) },
    ];
    for (const change of changes)
      expect(verifySubmission({ ...record, ...change }, wire.signature, signer.publicKey)).toBe(false);
  });

  it('opens again for any text', async () => {
    const property = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (text) => {
      const sealed = await sealSubmission({ ...base, content: { text }, files: [] });
      const { content: opened } = await openSubmission(recovery, stored(sealed, 1));
      expect(opened.text).toBe(text);
    });
    await fc.assert(property, { numRuns: 10 });
  });
});

describe('the other envelopes', () => {
  const signedBy = { unitId: 7, epoch: 2 };

  it('on behalf: signed by the unit, with or without a printed receipt', async () => {
    for (const printed of [receipt, null]) {
      const origin = { envelope: 'on_behalf', channel: 'counter', receipt: printed, signedBy } as const;
      const sealed = await sealSubmission({ ...base, origin, signer: unitSigner });
      const record = submissionRecord(submissionSchema.parse(sealed));
      expect(verifySubmission(record, sealed.signature, unitSigner.publicKey)).toBe(true);
      expect(verifySubmission(record, sealed.signature, signer.publicKey)).toBe(false);
      expect(verifySubmission(record, sealed.signature)).toBe(false);
      expect((await openSubmission(unit, stored(sealed))).content.text).toBe(content.text);
    }
  });

  it('derived: names its parent and carries the keys of its files', async () => {
    const key = (await openSubmission(unit, stored(wire))).contentIdentity;
    const origin = { envelope: 'derived', channel: 'web', receipt: null, signedBy, parent: sha(9) } as const;
    const sealed = await sealSubmission({ ...base, origin, signer: unitSigner, files: [{ ...photo, key }] });
    const record = submissionRecord(submissionSchema.parse(sealed));
    expect(record.parent).toBe(sha(9));
    expect(verifySubmission(record, sealed.signature, unitSigner.publicKey)).toBe(true);
    expect(verifySubmission({ ...record, parent: sha(8) }, sealed.signature, unitSigner.publicKey)).toBe(
      false,
    );
    expect((await openSubmission(unit, stored(sealed))).content.files[0]?.key).toBe(key);
  });
});

describe('the schema refuses', () => {
  const [unitGrant, recoveryGrant] = wire.grants;
  const file = wire.files[0];
  it.each<[string, object]>([
    ['an unknown key', { surprise: 1 }],
    ['an unknown channel', { channel: 'counter' }],
    ['no receipt', { receipt: null }],
    ['one grant', { grants: [unitGrant] }],
    ['no recovery', { grants: [unitGrant, { ...unitGrant, unitId: 8 }] }],
    ['recovery twice', { grants: [unitGrant, recoveryGrant, recoveryGrant] }],
    ['another unit alone', { grants: [{ ...unitGrant, unitId: 8 }, recoveryGrant] }],
    ['another epoch', { grants: [{ ...unitGrant, epoch: 3 }, recoveryGrant] }],
    ['the unit twice', { grants: [unitGrant, { ...unitGrant, epoch: 1 }, recoveryGrant] }],
    ['the reporter', { grants: [unitGrant, recoveryGrant, { ...recoveryGrant, to: 'reporter' }] }],
    ['five grants', { grants: [unitGrant, recoveryGrant, unitGrant, unitGrant, unitGrant] }],
    ['a short grant', { grants: [{ ...unitGrant, sealed: 'AAAA' }, recoveryGrant] }],
    ['a body that is no whole bytes', { ciphertext: 'AAAAA' }],
    ['a body beyond 96 KiB', { ciphertext: 'A'.repeat(131_073) }],
    ['a file beyond 50 MiB', { files: [{ ...file, size: 52_500_000 }] }],
    ['a file twice', { files: [file, file] }],
    ['seven files', { files: Array.from({ length: 7 }, (_, index) => ({ ...file, id: uuid(index) })) }],
    ['a day that is none', { day: '2026-02-30' }],
  ])('%s', (_, change) => {
    expect(submissionSchema.safeParse({ ...wire, ...change }).success).toBe(false);
  });

  it('but not a further unit, such as the duty desk', async () => {
    const duty: GrantRecipient = { to: 'unit', unitId: 1, epoch: 4, recipient: await recipientOf(recovery) };
    const sealed = await sealSubmission({ ...base, recipients: [...recipients, duty] });
    expect(submissionSchema.safeParse(sealed).success).toBe(true);
  });
});

function stored(submission: Submission, grant = 0): StoredSubmission {
  return {
    columns: submission,
    files: submission.files,
    ciphertext: fromBase64Url(submission.ciphertext),
    grant: fromBase64Url(submission.grants[grant]?.sealed ?? ''),
  };
}
