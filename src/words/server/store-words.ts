import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { ReceivedWords } from './receive-words.ts';
import type { Register, RoleIn } from './registers.ts';

/** What sealed words are about, and whose they are. */
export interface WordsOf<R extends Register> {
  readonly areaId: number;
  readonly subjectId: string;
  readonly role: RoleIn<R>;
  /** Null for somebody without an account. */
  readonly authorId: string | null;
  readonly at: Date;
}

/** Writes sealed words of a register in the transaction of what they are about. Throws `already_entered` for a known id. */
export async function storeWords<R extends Register>(
  trx: Trx,
  register: R,
  words: ReceivedWords,
  of: WordsOf<R>,
): Promise<void> {
  const { sent, body, grants } = words;
  const written = await trx
    .insertInto('register_words')
    .values({
      area_id: of.areaId,
      register,
      subject_id: of.subjectId,
      message_id: sent.messageId,
      role: of.role,
      author_id: of.authorId,
      unit_id: sent.unitId,
      epoch: sent.epoch,
      ciphertext: body.bytes,
      signature: Buffer.from(sent.signature, 'base64url'),
      grant_hashes: JSON.stringify(grants.map(({ hashed }) => hashed)),
      grants: JSON.stringify(
        sent.grants.map((grant) => ({
          recipient: grant.to,
          unitId: grant.to === 'unit' ? grant.unitId : 0,
          epoch: grant.to === 'unit' ? grant.epoch : 0,
          sealed: grant.sealed,
        })),
      ),
      at: of.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
}
