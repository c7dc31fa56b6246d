import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { listUnitKeys as listUnitKeysEndpoint } from '../key-contract.ts';
import { readDelegations } from './delegation-queries.ts';
import { readDeployment } from './directory-queries.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';

/** Epochs of a unit that are listed at most: more than a century of yearly keys. */
const MAX_EPOCHS = 200;

/** The key epochs of a unit, newest first, signed or not, with all that vouches for them. Throws `not_set_up`. */
export async function listUnitKeys(
  db: Db,
  unitId: number,
): Promise<z.output<(typeof listUnitKeysEndpoint)['reply']>> {
  const rows = await db
    .selectFrom('unit_key')
    .select(UNIT_KEY_COLUMNS)
    .where('unit_id', '=', unitId)
    .orderBy('epoch', 'desc')
    .limit(MAX_EPOCHS)
    .execute();
  const [delegations, deployment] = await Promise.all([readDelegations(db), readDeployment(db)]);
  if (deployment === undefined) throw new AppError('not_set_up');
  return { rows: rows.map(presentUnitKey), delegations, rootKey: deployment.rootKey };
}
