import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import {
  countActivitiesByKind,
  countLiving,
  kindsOfLiving,
  type SchemeScope,
} from '../../schemes/server/index.ts';
import { tellSchemes } from '../../signals/server/index.ts';
import { addTold, NOTHING_TOLD, type Told } from '../../signals/tell.ts';
import type { countByKind } from '../contract.ts';
import { periodEverywhere } from './period-everywhere.ts';

/** What came of the schemes of a scope that were alive in its period by kind, in the order of the kinds' codes. */
export async function worksByKind(
  db: Db,
  scope: SchemeScope,
): Promise<z.input<(typeof countByKind)['reply']>['rows']> {
  const [living, did, cases, told] = await Promise.all([
    countLiving(db, scope),
    countActivitiesByKind(db, scope),
    casesByKind(db, scope),
    toldByKind(db, scope),
  ]);
  return living.map(({ kind, schemes }) => ({
    kind,
    schemes,
    activities: did.get(kind) ?? 0,
    cases: cases.get(kind) ?? 0,
    tips: told.get(kind) ?? NOTHING_TOLD,
  }));
}

/** The cases that name schemes of a kind, each of them once. */
async function casesByKind(db: Db, scope: SchemeScope): Promise<ReadonlyMap<string, number>> {
  const cases = await countCasesOfSchemes(db, await periodEverywhere(db, scope));
  const named = new Set(cases.flatMap(({ schemeIds }) => schemeIds));
  const schemes = Map.groupBy(await kindsOfLiving(db, scope, [...named]), ([, kind]) => kind);
  return new Map(
    [...schemes].map(([kind, own]) => [kind, casesNaming(cases, new Set(own.map(([schemeId]) => schemeId)))]),
  );
}

/** What is told of tips, one area after another: the batches of a province at once are more than a server holds. */
async function toldByKind(db: Db, scope: SchemeScope): Promise<ReadonlyMap<string, Told>> {
  const { from, to } = await periodEverywhere(db, scope);
  const sums = new Map<string, Told>();
  for (const areaId of scope.areaIds) {
    const told = await tellSchemes(db, { areaIds: [areaId], from, to });
    const kinds = await kindsOfLiving(db, { ...scope, areaIds: [areaId] }, [...told.keys()]);
    for (const [schemeId, kind] of kinds)
      sums.set(kind, addTold([sums.get(kind) ?? NOTHING_TOLD, ...(told.get(schemeId) ?? [])]));
  }
  return sums;
}
