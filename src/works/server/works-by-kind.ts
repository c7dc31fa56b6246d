import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { countCasesByKind } from '../../results/server/index.ts';
import {
  countActivitiesByKind,
  countLiving,
  kindsOfLiving,
  livingKinds,
  type SchemeScope,
} from '../../schemes/server/index.ts';
import { partsToTell, tellSchemes } from '../../signals/server/index.ts';
import { addTold, NOTHING_TOLD, type Told } from '../../signals/tell.ts';
import type { countByKind } from '../contract.ts';
import { periodEverywhere } from './period-everywhere.ts';

/** What came of the schemes of a scope that were alive in its period by kind, in the order of the kinds' codes. */
export async function worksByKind(
  db: Db,
  scope: SchemeScope,
): Promise<z.input<(typeof countByKind)['reply']>['rows']> {
  const everywhere = await periodEverywhere(db, scope);
  const [living, did, cases, told] = await Promise.all([
    countLiving(db, scope),
    countActivitiesByKind(db, scope),
    countCasesByKind(db, everywhere, livingKinds(db, scope)),
    toldByKind(db, scope, everywhere),
  ]);
  return living.map(({ kind, schemes }) => ({
    kind,
    schemes,
    activities: did.get(kind) ?? 0,
    cases: cases.get(kind) ?? 0,
    tips: told.get(kind) ?? NOTHING_TOLD,
  }));
}

/** What is told of tips, a part of the areas after another. */
async function toldByKind(
  db: Db,
  scope: SchemeScope,
  { from, to }: Pick<SchemeScope, 'from' | 'to'>,
): Promise<ReadonlyMap<string, Told>> {
  const sums = new Map<string, Told>();
  for (const areaIds of await partsToTell(db, scope.areaIds)) {
    const told = await tellSchemes(db, { areaIds, from, to });
    if (told.size === 0) continue;
    const kinds = await kindsOfLiving(db, { ...scope, areaIds }, [...told.keys()]);
    for (const [schemeId, kind] of kinds)
      sums.set(kind, addTold([sums.get(kind) ?? NOTHING_TOLD, ...(told.get(schemeId) ?? [])]));
  }
  return sums;
}
