import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { credentialsSchema } from '../contract.ts';
import { appendAccountLeaf } from './append-account-leaf.ts';
import { credentialColumns } from './create-account.ts';

/**
 * Gives an account the keys that its person's browser has made anew. All that hung on the old ones ends:
 * sessions, the second factor, and the shares of unit keys, which nothing can open any more; colleagues hand
 * those on again. Throws `unknown_recipient`, `invalid_input` for the keys of another account, and
 * `invitation_unknown` for an account that may not sign in.
 */
export async function replaceCredentials(
  trx: Trx,
  { accountId, renewedBy }: { readonly accountId: string; readonly renewedBy: string | null },
  credentials: z.output<typeof credentialsSchema>,
  now: Date,
): Promise<void> {
  if (credentials.accountId !== accountId) {
    throw invalidInput('credentials.accountId', 'custom');
  }
  const renewed = await trx
    .updateTable('account')
    .set(await credentialColumns(credentials))
    .where('account_id', '=', accountId)
    .where('disabled_at', 'is', null)
    .returning('login')
    .executeTakeFirst();
  if (renewed === undefined) throw new AppError('invitation_unknown');
  for (const table of ['session', 'second_factor', 'recovery_code', 'unit_key_share'] as const) {
    await trx.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await trx.deleteFrom('sign_in_attempt').where('login', '=', renewed.login).execute();
  await appendAccountLeaf(trx, ['account-renewed', accountId, credentials.recipient, renewedBy], now);
}
