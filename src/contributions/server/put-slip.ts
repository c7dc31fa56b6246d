import type { Trx } from '../../platform/database.ts';
import type { FundKey } from './fund-queries.ts';

/** Keeps the hash of the code on an entry's slip, in place of a former one. */
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
    .execute();
}
