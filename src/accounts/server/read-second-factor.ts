import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { readSecondFactor as readSecondFactorEndpoint } from '../access-contract.ts';

/** Since when an account has a second factor, and how many recovery codes it has left. */
export async function readSecondFactor(
  db: Db,
  accountId: string,
): Promise<z.output<(typeof readSecondFactorEndpoint)['reply']>> {
  const factor = await db
    .selectFrom('second_factor')
    .select('confirmed_at')
    .select((select) =>
      select
        .selectFrom('recovery_code')
        .select((code) => code.fn.countAll<number>().as('left'))
        .whereRef('recovery_code.account_id', '=', 'second_factor.account_id')
        .where('recovery_code.used_at', 'is', null)
        .as('left'),
    )
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return {
    since: factor?.confirmed_at?.toISOString() ?? null,
    recoveryCodesLeft: factor?.left ?? 0,
  };
}
