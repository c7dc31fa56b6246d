import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { type CasesOfSchemes, casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import { activeSchemes, type SchemeScope } from '../../schemes/server/index.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold } from '../../signals/tell.ts';
import type { WorkFigures } from '../figures.ts';

/** Adds up what is known of some schemes. */
export type FiguresOf = (schemes: readonly { readonly schemeId: string }[]) => WorkFigures;

/**
 * What came of the schemes of a scope in its period, to be added up over any of them; of these schemes alone where
 * `schemeIds` are said, so that a page asks for no more than it shows.
 */
export async function countWorks(
  db: Db,
  scope: SchemeScope,
  schemeIds?: readonly string[],
): Promise<FiguresOf> {
  const { areaIds, from, asOf } = scope;
  const to = scope.to < asOf ? scope.to : asOf;
  const [active, cases, told] = await Promise.all([
    activeSchemes(db, scope, schemeIds),
    casesEverywhere(db, { from, to }, schemeIds),
    tellSchemes(db, { areaIds, ...(schemeIds && { schemeIds }), from, to }),
  ]);
  const did = new Map(active.map(({ scheme_id, activities }) => [scheme_id, activities]));
  return (schemes) => {
    const ids = new Set(schemes.map(({ schemeId }) => schemeId));
    return {
      activities: [...ids].reduce((sum, schemeId) => sum + (did.get(schemeId) ?? 0), 0),
      cases: casesNaming(cases, ids),
      tips: addTold([...ids].flatMap((schemeId) => told.get(schemeId) ?? [])),
    };
  };
}

/**
 * The cases of a period that name schemes (one of these, where they are said), of all areas: a desk around may have
 * found that a scheme led to one.
 */
export async function casesEverywhere(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  schemeIds?: readonly string[],
): Promise<CasesOfSchemes[]> {
  const areaIds = (await loadAreas(db)).areas.map((area) => area.areaId);
  return countCasesOfSchemes(db, { areaIds, from, to, asOf: to }, schemeIds);
}
