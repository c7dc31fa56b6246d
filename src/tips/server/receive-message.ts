import { receivingKeys } from '../../accounts/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { messageStatement } from '../../sealed/message-statement.ts';
import {
  checkSignature,
  type ReceivedGrant,
  receiveBody,
  receiveGrants,
  type SealedBytes,
} from './check-signature.ts';
import { type DraftFile, findDraftFiles } from './draft-files.ts';
import { readingAlong } from './receive-submission.ts';

/** A message whose addressees, headers and signature have been checked. */
export interface ReceivedMessage {
  readonly sent: Message;
  readonly body: SealedBytes;
  readonly grants: readonly ReceivedGrant[];
  readonly files: readonly DraftFile[];
}

/**
 * Checks a message to or from the unit that owns a tip; it may be sealed to the unit that reads along, too.
 * `signedBy` is the receipt's key, or absent where the unit signs. Throws `invalid_input` for another tip or a
 * missing file, `unknown_recipient` for another unit or an epoch that receives no more, `mixed_recipients`,
 * `bad_signature`.
 */
export async function receiveMessage(
  services: Services,
  sent: Message,
  tip: { readonly tipId: string; readonly unitId: number; readonly alsoUnitId?: number | null },
  signedBy?: string,
): Promise<ReceivedMessage> {
  if (sent.tipId !== tip.tipId) throw invalidInput('message.tipId', 'invalid_value');
  const key = await receivingKeys(services).accepted(sent.unitId, sent.epoch);
  if (key === undefined || sent.unitId !== tip.unitId) throw new AppError('unknown_recipient');
  await refuseStranger(services, sent, tip.alsoUnitId ?? null);
  const body = receiveBody(sent.ciphertext);
  const grants = receiveGrants(sent.grants);
  const hashes = grants.map(({ hashed }) => hashed);
  const statement = messageStatement({ ...sent, ciphertextHash: body.sha256, grants: hashes });
  checkSignature(signedBy ?? key.signingKey, statement, sent.signature);
  return { sent, body, grants, files: await namedFiles(services, sent) };
}

/** Beside the owner only the unit that reads the tip along may be sealed to. */
async function refuseStranger(services: Services, sent: Message, alsoUnitId: number | null): Promise<void> {
  const also = readingAlong(sent);
  if (also === undefined) return;
  const key = await receivingKeys(services).accepted(also.unitId, also.epoch);
  if (key === undefined || also.unitId !== alsoUnitId) throw new AppError('unknown_recipient');
}

async function namedFiles({ db }: Services, { messageId, files }: Message): Promise<DraftFile[]> {
  if (files.length === 0) return [];
  const found = await findDraftFiles(db, messageId, files);
  // sent again, its files have been taken already: the message is known, and answered as such
  return found ?? [];
}
