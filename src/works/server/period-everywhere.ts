import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { SchemeScope } from '../../schemes/server/index.ts';

/**
 * As much of a period as has passed, in all areas: which cases name a scheme is asked everywhere, since a desk around
 * may have found that it led to one.
 */
export async function periodEverywhere(
  db: Db,
  { from, to, asOf }: Pick<SchemeScope, 'from' | 'to' | 'asOf'>,
): Promise<SchemeScope> {
  const last = to < asOf ? to : asOf;
  const areaIds = (await loadAreas(db)).areas.map((area) => area.areaId);
  return { areaIds, from, to: last, asOf: last };
}
