import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendAccountLeaf } from './append-account-leaf.ts';
import { hashOfRecoveryCode, newRecoveryCodes, unlockSecret } from './second-factor-secret.ts';
import { stepOfCode } from './totp.ts';

/**
 * Switches the second factor on with a first code, which is spent by that. Gives the recovery codes, which are
 * stored as hashes alone. Throws `wrong_code` (also where nothing was begun) and `second_factor_on`.
 */
export function confirmSecondFactor(
  { db, config, clock }: Services,
  accountId: string,
  code: string,
): Promise<string[]> {
  const now = clock.now();
  return transaction(db, async (trx) => {
    const factor = await trx
      .selectFrom('second_factor')
      .select(['sealed_secret', 'confirmed_at'])
      .where('account_id', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (factor === undefined) throw new AppError('wrong_code');
    if (factor.confirmed_at !== null) throw new AppError('second_factor_on');
    const step = stepOfCode(unlockSecret(config, accountId, factor.sealed_secret), code, now);
    if (step === undefined) throw new AppError('wrong_code');
    await trx
      .updateTable('second_factor')
      .set({ confirmed_at: now, spent_step: step })
      .where('account_id', '=', accountId)
      .execute();
    const codes = newRecoveryCodes();
    await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
    const rows = codes.map((each) => {
      const code_hash = hashOfRecoveryCode(config, accountId, each);
      return { account_id: accountId, code_hash, used_at: null };
    });
    await trx.insertInto('recovery_code').values(rows).execute();
    await appendAccountLeaf(trx, ['second-factor', accountId], now);
    return codes;
  });
}
