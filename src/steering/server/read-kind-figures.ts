import type { Db } from '../../platform/database.ts';
import type { KindFigure, Summed } from '../kind-figure-contract.ts';
import type { AskedPeriods } from './ask-period.ts';
import { allCounted, sumKinds } from './sum-kinds.ts';

const NOTHING: Summed = { sum: 0, records: 0 };

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
  return fields.flatMap(({ name: _, ...words }) => {
    const own = now.find(({ key }) => key === words.key);
    const former = before?.find(({ key }) => key === words.key);
    if (own === undefined && former === undefined) return [];
    return { ...words, ...summed(own), before: before && summed(former) };
  });
}

function summed({ sum, records }: Summed = NOTHING): Summed {
  return { sum, records };
}
