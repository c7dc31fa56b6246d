import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { listUnsignedKeys as listUnsignedKeysEndpoint } from '../key-contract.ts';
import { presentUnitKey, UNIT_KEY_COLUMNS } from './unit-key-queries.ts';
import { MAX_UNITS } from './unit-queries.ts';

type UnsignedKeys = z.output<(typeof listUnsignedKeysEndpoint)['reply']>['rows'];

/** Unit keys that wait for a steward, oldest first; one that a newer signed epoch has overtaken waits no more. */
export async function listUnsignedKeys(db: Db): Promise<UnsignedKeys> {
  const rows = await db
    .selectFrom('unit_key')
    .innerJoin('unit', 'unit.unit_id', 'unit_key.unit_id')
    .innerJoin('account', 'account.account_id', 'unit_key.created_by')
    .select([...UNIT_KEY_COLUMNS, 'unit.name', 'account.display_name'])
    .where('unit_key.signed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unit_key as newer')
            .select('newer.epoch')
            .whereRef('newer.unit_id', '=', 'unit_key.unit_id')
            .whereRef('newer.epoch', '>', 'unit_key.epoch')
            .where('newer.signed_at', 'is not', null),
        ),
      ),
    )
    .orderBy('unit_key.created_on')
    .orderBy('unit_key.unit_id')
    .orderBy('unit_key.epoch')
    .limit(MAX_UNITS)
    .execute();
  return rows.map((row) => ({ ...presentUnitKey(row), unitName: row.name, createdBy: row.display_name }));
}
