import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Unit } from '../../src/accounts/contract.ts';
import type { Services } from '../../src/platform/services.ts';
import { newHybridIdentity, recipientOf } from '../../src/sealed/age.ts';
import type { Attachment } from '../../src/sealed/attachment.ts';
import { sha256Text } from '../../src/sealed/digest.ts';
import type { Message } from '../../src/sealed/message.ts';
import { sealMessage } from '../../src/sealed/seal-message.ts';
import { type SubmissionInput, sealSubmission } from '../../src/sealed/seal-submission.ts';
import { newSigningSecret, type Signer, signerOf } from '../../src/sealed/signing.ts';
import type {
  DerivedSubmission,
  OnBehalfSubmission,
  ReporterSubmission,
} from '../../src/sealed/submission.ts';
import type { UnitKey } from '../../src/sealed/unit-key.ts';
import { encodeProof } from '../../src/tips/proof-of-work.ts';
import { issueChallenge } from '../../src/tips/server/index.ts';
import { publishTestKey, type TestDeployment, type TestPerson, testMember } from './test-accounts.ts';

/** A unit that receives: its key, and a member in each role that holds it. */
export interface TestDesk {
  readonly unit: Unit;
  readonly key: UnitKey;
  readonly recipient: string;
  readonly signer: Signer;
  readonly chief: TestPerson;
  readonly reception: TestPerson;
  readonly investigator: TestPerson;
}

/** What seals and signs for a unit. */
export type SealingDesk = Pick<TestDesk, 'key' | 'recipient' | 'signer'>;

/** Gives a unit of the deployment three members and a signed key. */
export async function testDesk(
  services: Services,
  deployment: TestDeployment,
  unit: Unit,
): Promise<TestDesk> {
  const member = (role: 'chief' | 'reception' | 'investigator') =>
    testMember(services, deployment, `${role}.${unit.kind}.${unit.unitId}`, [{ unitId: unit.unitId, role }]);
  const chief = await member('chief');
  const reception = await member('reception');
  const investigator = await member('investigator');
  const { key, entry } = await publishTestKey(services, deployment, unit, 1, [
    chief,
    reception,
    investigator,
  ]);
  const signer = signerOf(key.signingSecret);
  return { unit, key, recipient: entry.recipient, signer, chief, reception, investigator };
}

/** What a receipt's words turn into; here made at random, because the derivation is slow on purpose. */
export interface TestReceipt {
  readonly identity: string;
  readonly recipient: string;
  readonly signer: Signer;
}

/** A fresh receipt. */
export async function testReceipt(): Promise<TestReceipt> {
  const identity = await newHybridIdentity();
  return { identity, recipient: await recipientOf(identity), signer: signerOf(newSigningSecret()) };
}

/** A report before it is sealed; what is left out is some theft of yesterday. */
export interface TestReport {
  readonly draftId?: string;
  readonly epoch?: number;
  readonly category?: string;
  readonly areaId?: number | null;
  readonly day?: string | null;
  readonly text?: string;
  /** What else is told inside: place, hour, contact. */
  readonly more?: Omit<SubmissionInput['content'], 'text'>;
  readonly files?: readonly Attachment[];
  readonly contentIdentity?: string;
  readonly also?: TestDesk;
}

/** A really sealed and signed submission to a desk. */
export async function testSubmission(
  deployment: Pick<TestDeployment, 'recoveryIdentity'>,
  desk: Pick<TestDesk, 'unit' | 'recipient'>,
  receipt: TestReceipt,
  report: TestReport = {},
): Promise<ReporterSubmission> {
  const { unitId } = desk.unit;
  const epoch = report.epoch ?? 1;
  const also = report.also;
  return sealSubmission({
    origin: {
      envelope: 'reporter',
      channel: 'web',
      receipt: { signingKey: receipt.signer.publicKey, replyRecipient: receipt.recipient },
    },
    columns: {
      draftId: report.draftId ?? randomUUID(),
      unitId,
      epoch,
      category: report.category ?? 'theft',
      areaId: report.areaId === undefined ? desk.unit.areaId : report.areaId,
      day: report.day === undefined ? '2026-03-01' : report.day,
    },
    content: { text: report.text ?? 'Mất một xe đạp trước cổng chợ.', ...report.more },
    files: report.files ?? [],
    recipients: [
      { to: 'unit', unitId, epoch, recipient: desk.recipient },
      { to: 'recovery', recipient: await recipientOf(deployment.recoveryIdentity) },
      ...(also
        ? [
            {
              to: 'unit' as const,
              unitId: also.unit.unitId,
              epoch: also.key.epoch,
              recipient: also.recipient,
            },
          ]
        : []),
    ],
    signer: receipt.signer,
    ...(report.contentIdentity === undefined ? {} : { contentIdentity: report.contentIdentity }),
  });
}

/** A tip that a desk's officer took down: for that desk, or for `to` alone. */
export async function testOnBehalf(
  deployment: TestDeployment,
  desk: TestDesk,
  {
    to = desk,
    receipt = null,
    channel = 'counter',
    ...report
  }: Omit<TestReport, 'also' | 'epoch'> & {
    readonly to?: TestDesk;
    readonly receipt?: TestReceipt | null;
    readonly channel?: OnBehalfSubmission['channel'];
  } = {},
): Promise<OnBehalfSubmission> {
  const { unitId } = to.unit;
  return sealSubmission({
    origin: {
      envelope: 'on_behalf',
      channel,
      receipt: receipt && { signingKey: receipt.signer.publicKey, replyRecipient: receipt.recipient },
      signedBy: { unitId: desk.unit.unitId, epoch: 1 },
    },
    columns: {
      draftId: report.draftId ?? randomUUID(),
      unitId,
      epoch: 1,
      category: report.category ?? 'theft',
      areaId: report.areaId === undefined ? desk.unit.areaId : report.areaId,
      day: report.day === undefined ? '2026-03-01' : report.day,
    },
    content: { text: report.text ?? 'Người dân đến trụ sở kể việc mất xe.', ...report.more },
    files: report.files ?? [],
    recipients: [
      { to: 'unit', unitId, epoch: 1, recipient: to.recipient },
      { to: 'recovery', recipient: await recipientOf(deployment.recoveryIdentity) },
    ],
    signer: desk.signer,
    ...(report.contentIdentity === undefined ? {} : { contentIdentity: report.contentIdentity }),
  });
}

/** A part of a tip, split off by the desk that has it. */
export async function testPart(
  deployment: TestDeployment,
  desk: TestDesk,
  {
    parent,
    channel = 'web',
    ...report
  }: Omit<TestReport, 'also' | 'epoch'> & {
    /** The sealed body of the whole. */
    readonly parent: Uint8Array;
    readonly channel?: DerivedSubmission['channel'];
  },
): Promise<DerivedSubmission> {
  const { areaId } = desk.unit;
  const { unitId, epoch } = desk.key;
  return sealSubmission({
    origin: {
      envelope: 'derived',
      channel,
      receipt: null,
      signedBy: { unitId, epoch },
      parent: sha256Text(parent),
    },
    columns: {
      draftId: report.draftId ?? randomUUID(),
      unitId,
      epoch,
      category: report.category ?? 'drugs',
      areaId: report.areaId === undefined ? areaId : report.areaId,
      day: report.day === undefined ? '2026-03-01' : report.day,
    },
    content: { text: report.text ?? 'Phần nói về việc khác.' },
    files: report.files ?? [],
    recipients: [
      { to: 'unit', unitId, epoch, recipient: desk.recipient },
      { to: 'recovery', recipient: await recipientOf(deployment.recoveryIdentity) },
    ],
    signer: desk.signer,
  });
}

/** A solved challenge for a draft, with the least work. */
export async function testProof(services: Services, draftId: string): Promise<string> {
  const challenge = await issueChallenge(services, draftId, 1);
  const solution = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey });
  if (solution === null) throw new Error('not solved');
  return encodeProof(challenge, solution);
}

/** A sealed and signed message: from the reporter (who has a receipt), from the unit to them, or a note. */
export async function testMessage(
  deployment: Pick<TestDeployment, 'recoveryIdentity'>,
  desk: SealingDesk,
  message: {
    readonly envelope: Message['envelope'];
    readonly tipId: string;
    readonly receipt: TestReceipt;
    readonly text?: string;
    readonly messageId?: string;
    readonly files?: readonly Attachment[];
    readonly contentIdentity?: string;
    /** A further unit that reads it: the one that the tip is handed to. */
    readonly also?: TestDesk;
  },
): Promise<Message> {
  const { unitId, epoch } = desk.key;
  const { envelope, tipId, receipt, also } = message;
  return sealMessage({
    columns: { envelope, tipId, messageId: message.messageId ?? randomUUID(), unitId, epoch },
    text: message.text ?? 'Bạn cho biết thêm.',
    files: message.files ?? [],
    recipients: [
      { to: 'unit', unitId, epoch, recipient: desk.recipient },
      { to: 'recovery', recipient: await recipientOf(deployment.recoveryIdentity) },
      ...(also === undefined
        ? []
        : [
            {
              to: 'unit' as const,
              unitId: also.key.unitId,
              epoch: also.key.epoch,
              recipient: also.recipient,
            },
          ]),
      ...(envelope === 'unit' ? [{ to: 'reporter' as const, recipient: receipt.recipient }] : []),
    ],
    signer: envelope === 'reporter' ? receipt.signer : desk.signer,
    ...(message.contentIdentity === undefined ? {} : { contentIdentity: message.contentIdentity }),
  });
}
