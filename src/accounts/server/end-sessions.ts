import { AppError } from '../../platform/app-error.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendAccountLeaf } from './append-account-leaf.ts';

/** Ends one session of an account. Throws `not_found` where it has none of that name. */
export async function endSession(db: Db, accountId: string, sessionId: string): Promise<void> {
  const ended = await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  if (ended.numDeletedRows === 0n) throw new AppError('not_found');
}

/** Ends all sessions of an account but the one of `keptHash`. */
export async function endOtherSessions(db: Db, accountId: string, keptHash: Buffer): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('session_hash', '!=', keptHash)
    .execute();
}

/** Ends all sessions of a member, as somebody else decides; that it was done, and by whom, is in the log. */
export function endMemberSessions(
  { db, clock }: Services,
  actorId: string,
  accountId: string,
): Promise<void> {
  return transaction(db, async (trx) => {
    await trx.deleteFrom('session').where('account_id', '=', accountId).execute();
    await appendAccountLeaf(trx, ['sessions-ended', accountId, actorId], clock.now());
  });
}
