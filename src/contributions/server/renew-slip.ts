import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { findEntry } from './fund-queries.ts';
import { putSlip } from './put-slip.ts';

/**
 * Gives what somebody gave another slip; the code of the former one opens nothing any more. Throws `not_found` for an
 * entry that is no giving, and `already_entered` for the code of another slip.
 */
export async function renewSlip(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  number: number,
  slipHash: string,
): Promise<Record<never, never>> {
  const at = clock.now();
  const { area_id, scheme_id } = scheme;
  await transaction(db, async (trx) => {
    const entry = await findEntry(trx, scheme, number);
    if (entry?.side !== 'given' || entry.reverses !== null) throw new AppError('not_found');
    await putSlip(trx, { area_id, scheme_id, number }, slipHash, at);
    const fields = ['fund.slip', scheme_id, number, slipHash, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: area_id, subject: 'fund', fields }, at);
  });
  return {};
}
