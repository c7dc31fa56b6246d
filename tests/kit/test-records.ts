import { randomUUID } from 'node:crypto';
import type { recordOnPhone } from '../../src/schemes/record-contract.ts';
import { beginRecord, sealPhoto, sealRecord } from '../../src/schemes/seal-record.ts';
import { recipientOf } from '../../src/sealed/age.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import type { BodyOf } from '../../src/wire/endpoint.ts';
import type { TestDeployment } from './test-accounts.ts';
import type { TestDesk } from './test-tips.ts';

/** A record as a phone sends it, and the photo that it uploads before. */
export interface TestRecord {
  readonly body: BodyOf<typeof recordOnPhone>;
  readonly messageId: string;
  readonly fileId: string;
  readonly photo: Uint8Array<ArrayBuffer>;
}

/** Seals a record of a patrol with a photo, as the phone of `writer` does. */
export async function testRecord(
  deployment: Pick<TestDeployment, 'recoveryIdentity'>,
  desk: Pick<TestDesk, 'unit' | 'recipient' | 'key'>,
  writer: { readonly recipient: string },
  over: Partial<BodyOf<typeof recordOnPhone>> & { readonly text?: string; readonly photos?: number } = {},
): Promise<TestRecord> {
  const { text = 'Đi hai vòng, đường yên.', photos = 1, ...clear } = over;
  const making = await beginRecord(clear.activityId ?? randomUUID());
  const jpeg = new TextEncoder().encode(`ảnh: ${text}`);
  const { bytes, attachment } = await sealPhoto(making, jpeg, `${text}.jpg`);
  const readers = {
    unitId: desk.unit.unitId,
    epoch: desk.key.epoch,
    recipient: desk.recipient,
    recoveryRecipient: await recipientOf(deployment.recoveryIdentity),
  };
  const words = { text: JSON.stringify({ note: text }), photos: photos === 0 ? [] : [attachment] };
  const sealed = await sealRecord(making, words, readers, async (contentIdentity) => {
    const { sealed: own } = await sealGrant(contentIdentity, { to: 'reporter', recipient: writer.recipient });
    return own;
  });
  const body = {
    activityId: making.activityId,
    teamId: null,
    type: 'patrol',
    onDay: '2026-03-01',
    participants: 4,
    kindVersion: 1,
    fields: { hours: 2 },
    sealed,
    ...clear,
  };
  return { body, messageId: making.messageId, fileId: attachment.id, photo: bytes };
}
