import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { grantFault } from '../../sealed/header.ts';
import type { SealedWords } from '../contract.ts';
import type { WordsSubject } from './read-words.ts';
import type { Register } from './registers.ts';

/** The content key of some words, sealed to a further unit; base64url. */
interface HandedGrant {
  readonly messageId: string;
  readonly sealed: string;
}

/**
 * Lets a further unit read all words about a subject. Throws `grants_incomplete` unless every one of them is granted
 * and nothing else, `unknown_recipient` and `mixed_recipients`.
 */
export async function addGrants(
  trx: Trx,
  register: Register,
  subject: WordsSubject,
  to: { readonly unitId: number; readonly epoch: number },
  handed: readonly HandedGrant[],
): Promise<void> {
  const words = await holdWords(trx, register, subject);
  const sealed = new Map(handed.map((grant) => [grant.messageId, grant.sealed]));
  const complete = sealed.size === handed.length && sealed.size === words.length;
  if (!complete) throw new AppError('grants_incomplete');
  for (const { message_id: messageId, grants } of words) {
    const text = sealed.get(messageId);
    if (text === undefined) throw new AppError('grants_incomplete');
    const fault = grantFault(Buffer.from(text, 'base64url'));
    if (fault !== undefined) throw new AppError(fault);
    const others = grants.filter(({ recipient, unitId }) => recipient !== 'unit' || unitId !== to.unitId);
    await putGrants(trx, register, subject, messageId, [
      ...others,
      { recipient: 'unit', ...to, sealed: text },
    ]);
  }
}

/** Takes from a unit what it could read of a subject. */
export async function removeGrants(
  trx: Trx,
  register: Register,
  subject: WordsSubject,
  unitId: number,
): Promise<void> {
  for (const { message_id: messageId, grants } of await holdWords(trx, register, subject)) {
    const left = grants.filter((grant) => grant.recipient !== 'unit' || grant.unitId !== unitId);
    if (left.length < grants.length) await putGrants(trx, register, subject, messageId, left);
  }
}

function holdWords(trx: Trx, register: Register, { areaId, subjectId }: WordsSubject) {
  return trx
    .selectFrom('register_words')
    .select(['message_id', 'grants'])
    .where('area_id', '=', areaId)
    .where('register', '=', register)
    .where('subject_id', '=', subjectId)
    .orderBy('message_id')
    .forUpdate()
    .execute();
}

async function putGrants(
  trx: Trx,
  register: Register,
  { areaId, subjectId }: WordsSubject,
  messageId: string,
  grants: SealedWords['grants'],
): Promise<void> {
  await trx
    .updateTable('register_words')
    .set({ grants: JSON.stringify(grants) })
    .where('area_id', '=', areaId)
    .where('register', '=', register)
    .where('subject_id', '=', subjectId)
    .where('message_id', '=', messageId)
    .execute();
}
