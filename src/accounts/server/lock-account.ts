import type { Trx } from '../../platform/database.ts';

/** Two who give the same person something at once: the second waits here, and finds what the first has given. */
export async function lockAccount(trx: Trx, accountId: string): Promise<void> {
  await trx
    .selectFrom('account')
    .select('account_id')
    .where('account_id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
}
