import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { type ReceivedMessage, receiveMessage } from '../../tips/server/index.ts';

/** Sealed words whose addressees, headers and signature have been checked. */
export type ReceivedWords = ReceivedMessage;

/**
 * Checks words that a unit seals about a subject of a register: to itself and recovery (`note`), or to a reporter as
 * well (`unit`); `alsoUnitId` may read them too. Throws `unknown_recipient` for other addressees, and the errors of `receiveMessage`.
 */
export async function receiveWords(
  services: Services,
  sent: Message,
  subject: { readonly subjectId: string; readonly unitId: number; readonly alsoUnitId?: number },
  envelope: 'note' | 'unit' = 'note',
): Promise<ReceivedWords> {
  if (sent.envelope !== envelope) throw new AppError('unknown_recipient');
  const { subjectId: tipId, ...units } = subject;
  return receiveMessage(services, sent, { tipId, ...units });
}

/**
 * The same of words that somebody without an account seals to a unit and recovery, signed by a receipt's key
 * (Ed25519, base64url); files do not go along.
 */
export async function receiveWordsByReceipt(
  services: Services,
  sent: Message,
  { subjectId, unitId }: { readonly subjectId: string; readonly unitId: number },
  signingKey: string,
): Promise<ReceivedWords> {
  if (sent.envelope !== 'reporter') throw new AppError('unknown_recipient');
  if (sent.files.length > 0) throw invalidInput('message.files', 'too_many');
  return receiveMessage(services, sent, { tipId: subjectId, unitId }, signingKey);
}
