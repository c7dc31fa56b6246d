import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { type CasesOfSchemes, casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import {
  activeSchemes,
  type LivingScheme,
  livingSchemes,
  type SchemeScope,
} from '../../schemes/server/index.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold, type Told } from '../../signals/tell.ts';
import type { WorkFigures } from '../figures.ts';

/** What is known of the schemes of a scope in its period, to be added up over any of them. */
export interface Works {
  /** The schemes that were alive in the period, by name. */
  readonly schemes: readonly LivingScheme[];
  figuresOf(schemes: readonly Pick<LivingScheme, 'schemeId'>[]): WorkFigures;
}

/** What was counted, by scheme; a case names its schemes wherever it was opened. */
interface Counted {
  readonly did: ReadonlyMap<string, number>;
  readonly cases: readonly CasesOfSchemes[];
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

const collator = new Intl.Collator('vi');

/** What came of the schemes of a scope that were alive in its period; four queries for all. */
export async function countWorks(db: Db, scope: SchemeScope): Promise<Works> {
  const { areaIds, from, asOf } = scope;
  const to = scope.to < asOf ? scope.to : asOf;
  const [schemes, active, cases, told] = await Promise.all([
    livingSchemes(db, scope),
    activeSchemes(db, scope),
    casesEverywhere(db, { from, to }),
    tellSchemes(db, { areaIds, from, to }),
  ]);
  const did = new Map(active.map(({ scheme_id, activities }) => [scheme_id, activities]));
  return {
    schemes: schemes.sort((a, b) => collator.compare(a.name, b.name) || (a.schemeId < b.schemeId ? -1 : 1)),
    figuresOf: (some) => figuresOf(new Set(some.map(({ schemeId }) => schemeId)), { did, cases, told }),
  };
}

/** The cases of a period that name schemes, of all areas: a desk around may have found that a scheme led to one. */
export async function casesEverywhere(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CasesOfSchemes[]> {
  const areaIds = (await loadAreas(db)).areas.map((area) => area.areaId);
  return countCasesOfSchemes(db, { areaIds, from, to, asOf: to });
}

function figuresOf(schemeIds: ReadonlySet<string>, { did, cases, told }: Counted): WorkFigures {
  const ids = [...schemeIds];
  return {
    activities: ids.reduce((sum, schemeId) => sum + (did.get(schemeId) ?? 0), 0),
    cases: casesNaming(cases, schemeIds),
    tips: addTold(ids.flatMap((schemeId) => told.get(schemeId) ?? [])),
  };
}
