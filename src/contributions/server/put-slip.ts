import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation, type Trx } from '../../platform/database.ts';
import type { FundKey } from './fund-queries.ts';

/** Keeps the hash of the code on an entry's slip, in place of a former one. Throws `already_entered` for a code in use. */
export async function putSlip(
  trx: Trx,
  key: FundKey & { readonly number: number },
  slipHash: string,
  at: Date,
): Promise<void> {
  const known = { code_hash: Buffer.from(slipHash, 'base64url'), made_at: at };
  const { area_id, scheme_id, number } = key;
  await trx
    .insertInto('fund_slip')
    .values({ area_id, scheme_id, number, ...known })
    .onConflict((conflict) => conflict.columns(['area_id', 'scheme_id', 'number']).doUpdateSet(known))
    .execute()
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'fund_slip_once')) throw new AppError('already_entered');
      throw error;
    });
}

/** Whether an entry's slip has a code of this hash. */
export async function isSlipOf(
  trx: Trx,
  { area_id, scheme_id, number }: FundKey & { readonly number: number },
  slipHash: string,
): Promise<boolean> {
  const slip = await trx
    .selectFrom('fund_slip')
    .select('code_hash')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('number', '=', number)
    .executeTakeFirst();
  return slip?.code_hash.equals(Buffer.from(slipHash, 'base64url')) === true;
}
