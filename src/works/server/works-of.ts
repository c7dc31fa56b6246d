import type { Db } from '../../platform/database.ts';
import { casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import { activeSchemes, type SchemeScope } from '../../schemes/server/index.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold } from '../../signals/tell.ts';
import type { WorkFigures } from '../figures.ts';
import { periodEverywhere } from './period-everywhere.ts';

/** What came of these schemes in the period of a scope, each by itself. */
export async function worksOf(
  db: Db,
  scope: SchemeScope,
  schemeIds: readonly string[],
): Promise<(schemeId: string) => WorkFigures> {
  const everywhere = await periodEverywhere(db, scope);
  const [active, cases, told] = await Promise.all([
    activeSchemes(db, scope, schemeIds),
    countCasesOfSchemes(db, everywhere, schemeIds),
    tellSchemes(db, { ...everywhere, areaIds: scope.areaIds, schemeIds }),
  ]);
  const did = new Map(active.map(({ scheme_id, activities }) => [scheme_id, activities]));
  return (schemeId) => ({
    activities: did.get(schemeId) ?? 0,
    cases: casesNaming(cases, new Set([schemeId])),
    tips: addTold(told.get(schemeId) ?? []),
  });
}
