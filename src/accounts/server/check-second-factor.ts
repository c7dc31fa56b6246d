import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { isRecoveryCode } from '../second-factor-code.ts';
import { hashOfRecoveryCode, unlockSecret } from './second-factor-secret.ts';
import { stepOfCode } from './totp.ts';

type NeededServices = Pick<Services, 'config' | 'clock'>;

/**
 * Sees that a code fits the second factor of an account, and spends it: of two uses at once one wins. An account
 * without a second factor needs no code. Throws `code_needed` and `wrong_code` (spent ones too).
 */
export async function checkSecondFactor(
  services: NeededServices,
  trx: Trx,
  accountId: string,
  code: string | undefined,
): Promise<void> {
  const factor = await trx
    .selectFrom('second_factor')
    .select('sealed_secret')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (factor === undefined) return;
  if (code === undefined) throw new AppError('code_needed');
  const spent = isRecoveryCode(code)
    ? await spendRecoveryCode(services, trx, accountId, code)
    : await spendStep(services, trx, accountId, factor.sealed_secret, code);
  if (!spent) throw new AppError('wrong_code');
}

async function spendRecoveryCode(
  { config, clock }: NeededServices,
  trx: Trx,
  accountId: string,
  code: string,
): Promise<boolean> {
  const spent = await trx
    .updateTable('recovery_code')
    .set({ used_at: clock.now() })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOfRecoveryCode(config, accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

async function spendStep(
  { config, clock }: NeededServices,
  trx: Trx,
  accountId: string,
  locked: Buffer,
  code: string,
): Promise<boolean> {
  const step = stepOfCode(unlockSecret(config, accountId, locked), code, clock.now());
  if (step === undefined) return false;
  const spent = await trx
    .updateTable('second_factor')
    .set({ spent_step: step })
    .where('account_id', '=', accountId)
    .where('spent_step', '<', step)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}
