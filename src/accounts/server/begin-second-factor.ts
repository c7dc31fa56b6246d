import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { beginSecondFactor as beginSecondFactorEndpoint } from '../access-contract.ts';
import { lockSecret } from './second-factor-secret.ts';
import { describeTotp, newTotpSecret } from './totp.ts';

/**
 * Makes the secret of a second factor, which is shown this once and asked for only after a first code. One that
 * was never confirmed is replaced. Throws `second_factor_on`.
 */
export async function beginSecondFactor(
  { db, config, clock }: Services,
  accountId: string,
): Promise<z.output<(typeof beginSecondFactorEndpoint)['reply']>> {
  const secret = newTotpSecret();
  const begun = { sealed_secret: lockSecret(config, accountId, secret), begun_at: clock.now() };
  const written = await db
    .insertInto('second_factor')
    .values({ account_id: accountId, ...begun, confirmed_at: null })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet(begun).where('second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('second_factor_on');
  const { login } = await db
    .selectFrom('account')
    .select('login')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return describeTotp(secret, login);
}
