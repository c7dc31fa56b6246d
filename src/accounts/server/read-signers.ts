import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { signersSchema } from '../key-contract.ts';
import { readDelegations } from './delegation-queries.ts';
import { readDeployment } from './directory-queries.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

/**
 * The signed keys of some units, of every epoch, for who reads what was signed with them. Throws `not_set_up`
 * before the ceremony.
 */
export async function readSigners(
  db: Db,
  unitIds: readonly number[],
): Promise<z.output<typeof signersSchema>> {
  const deployment = await readDeployment(db);
  if (deployment === undefined) throw new AppError('not_set_up');
  const { rootKey } = deployment;
  if (unitIds.length === 0) return { keys: [], delegations: [], rootKey };
  const rows = await db
    .selectFrom('unit_key')
    .select(UNIT_KEY_COLUMNS)
    .where('unit_id', 'in', [...new Set(unitIds)])
    .where('signed_at', 'is not', null)
    .orderBy('epoch', 'desc')
    .limit(200)
    .execute();
  return { keys: rows.map(presentUnitKey), delegations: await readDelegations(db), rootKey };
}
