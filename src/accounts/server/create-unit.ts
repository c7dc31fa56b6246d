import type { z } from 'zod';
import { findArea } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { createUnit as createUnitEndpoint, Unit } from '../contract.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { MAX_UNITS, presentUnit, UNIT_COLUMNS } from './unit-queries.ts';

type NewUnit = z.output<(typeof createUnitEndpoint)['body']>;

/**
 * Opens a desk from today on; it receives tips once its key is signed.
 * Throws `unknown_area`, and `invalid_input` beyond the units that a deployment can hold.
 */
export async function createUnit({ db, clock }: Services, input: NewUnit): Promise<Unit> {
  if (!(await findArea(db, input.areaId))) throw new AppError('unknown_area');
  const unit = await transaction(db, (trx) => writeUnit(trx, input, dayOf(clock.now())));
  forgetDirectory(db);
  return unit;
}

/** The same inside the caller's transaction, for an area that the caller has looked up. */
export async function writeUnit(trx: Db, input: NewUnit, validFrom: string): Promise<Unit> {
  const { units } = await trx
    .selectFrom('unit')
    .select((select) => select.fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow();
  if (units >= MAX_UNITS) throw new AppError('invalid_input');
  const { areaId, kind, level, name, nameEn } = input;
  const row = await trx
    .insertInto('unit')
    .values({ area_id: areaId, kind, level, name, name_en: nameEn, valid_from: validFrom, valid_to: null })
    .returning(UNIT_COLUMNS)
    .executeTakeFirstOrThrow();
  return presentUnit(row);
}
