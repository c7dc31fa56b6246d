import type { Db } from '../../platform/database.ts';
import type { KindFigure } from '../kind-figure-contract.ts';
import { besideBefore } from '../kind-figures.ts';
import type { AskedPeriods } from './ask-period.ts';
import { allCounted, sumKinds } from './sum-kinds.ts';

/**
 * What the schemes of an area recorded under the fields that count, in a period and in what it is compared with: those
 * of which anything is recorded in either.
 */
export async function readKindFigures(
  db: Db,
  { scope, against }: Pick<AskedPeriods, 'scope' | 'against'>,
): Promise<KindFigure[]> {
  const fields = await allCounted(db);
  const [now, before] = await Promise.all([
    sumKinds(db, fields, scope),
    against && sumKinds(db, fields, against),
  ]);
  return besideBefore(now, before);
}
