import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { listUnits as listUnitsEndpoint } from '../contract.ts';
import { countKeyHolders, holderKey } from './directory-queries.ts';
import { MAX_UNITS, presentUnit, UNIT_COLUMNS } from './unit-queries.ts';

/** All units, those that have ended too, with whether they can be sealed to and how many members open them. */
export async function listUnits({
  db,
  clock,
}: Services): Promise<z.output<(typeof listUnitsEndpoint)['reply']>['rows']> {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_succession as succession', 'succession.from_unit_id', 'unit.unit_id')
    .select([...UNIT_COLUMNS, 'succession.to_unit_id as heir_unit_id'])
    .select((select) =>
      select
        .selectFrom('unit_key')
        .select((key) => key.fn.max('unit_key.epoch').as('epoch'))
        .whereRef('unit_key.unit_id', '=', 'unit.unit_id')
        .where('unit_key.signed_at', 'is not', null)
        .as('epoch'),
    )
    .orderBy('unit.unit_id')
    .limit(MAX_UNITS)
    .execute();
  const holders = await countKeyHolders(db, clock.now());
  return rows.map(({ epoch, ...row }) => {
    const unit = presentUnit(row);
    const keyHolders = epoch === null ? 0 : (holders.get(holderKey({ unitId: unit.unitId, epoch })) ?? 0);
    return { ...unit, hasKey: epoch !== null, keyHolders, heirUnitId: row.heir_unit_id };
  });
}
