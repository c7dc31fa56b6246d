import type { Db } from '../../platform/database.ts';
import { countCasesByScheme } from '../../results/server/index.ts';
import {
  activeSchemes,
  type LivingScheme,
  livingSchemes,
  type SchemeScope,
} from '../../schemes/server/index.ts';
import { countTipsOfSchemes } from '../../signals/server/index.ts';
import type { WorkFigures } from '../figures.ts';

/** A scheme with what came of it in a period. */
export interface SchemeWork extends LivingScheme {
  readonly figures: WorkFigures;
}

const collator = new Intl.Collator('vi');

/** The schemes of a scope that were alive in its period, by name, with what came of each; four queries for all. */
export async function countWorks(db: Db, scope: SchemeScope): Promise<SchemeWork[]> {
  const { areaIds, from, to, asOf } = scope;
  const [schemes, active, cases, tips] = await Promise.all([
    livingSchemes(db, scope),
    activeSchemes(db, scope),
    countCasesByScheme(db, scope),
    countTipsOfSchemes(db, { areaIds, from, to: to < asOf ? to : asOf }),
  ]);
  const did = new Map(active.map(({ scheme_id, activities }) => [scheme_id, activities]));
  return schemes
    .map((scheme) => ({
      ...scheme,
      figures: {
        activities: did.get(scheme.schemeId) ?? 0,
        cases: cases.get(scheme.schemeId)?.cases_recorded ?? 0,
        tips: tips.get(scheme.schemeId) ?? null,
      },
    }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.schemeId < b.schemeId ? -1 : 1));
}
