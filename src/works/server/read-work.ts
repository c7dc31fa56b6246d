import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import { countActivities, type StoredScheme } from '../../schemes/server/index.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold } from '../../signals/tell.ts';
import type { Span } from '../around-launch.ts';
import type { readWork as contract } from '../contract.ts';
import { periodEverywhere } from './period-everywhere.ts';
import { readAround } from './read-around.ts';

/** What came of one scheme in a period, and the information that its places received around its launch. */
export async function readWork(
  db: Db,
  scheme: StoredScheme,
  { from, to, today }: Span & { readonly today: string },
): Promise<z.input<(typeof contract)['reply']>> {
  const { area_id: areaId, scheme_id: schemeId } = scheme;
  const everywhere = await periodEverywhere(db, { from, to, asOf: today });
  const { asOf } = everywhere;
  const [activities, cases, told, around] = await Promise.all([
    countActivities(db, scheme, { from, to: asOf }),
    countCasesOfSchemes(db, everywhere, [schemeId]),
    tellSchemes(db, { areaIds: [areaId], schemeIds: [schemeId], from, to: asOf }),
    readAround(db, scheme, today),
  ]);
  return {
    name: scheme.name,
    kind: scheme.kind,
    launchedOn: scheme.launched_on,
    asOf,
    figures: {
      activities,
      cases: casesNaming(cases, new Set([schemeId])),
      tips: addTold(told.get(schemeId) ?? []),
    },
    around,
  };
}
