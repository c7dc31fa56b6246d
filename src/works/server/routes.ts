import { officer } from '../../accounts/server/index.ts';
import { countedToday } from '../../areas/predecessors.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { areasReadBy, ofScheme, onArea, reading, type SchemeScope } from '../../schemes/server/index.ts';
import * as contract from '../contract.ts';
import { listWorks } from './list-works.ts';
import { readWork } from './read-work.ts';
import { worksByKind } from './works-by-kind.ts';

interface AskedPeriod {
  readonly areaId: number;
  readonly from: string;
  readonly to: string;
}

/** What came of schemes, for whoever reads the clear rows of an area’s schemes. */
export function worksRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const today = () => dayOf(clock.now());
  const scopeOf = async ({ areaId, from, to }: AskedPeriod): Promise<SchemeScope> => {
    refuseBackwards(from, to);
    const areaIds = countedToday(await loadAreas(db), areaId, today());
    return { areaIds, from, to, asOf: to < today() ? to : today() };
  };
  return [
    defineRoute(contract.countByKind, signedIn, onArea(services, 'works.kinds'), async ({ query }) => {
      const scope = await scopeOf(query);
      return { asOf: scope.asOf, rows: await worksByKind(db, scope) };
    }),
    // a scheme is named to whoever reads it: a former unit may be another desk's
    defineRoute(
      contract.listByScheme,
      signedIn,
      onArea(services, 'works.schemes'),
      async ({ actor, query }) => {
        const scope = await scopeOf(query);
        const read = new Set(await areasReadBy(db, actor));
        const areaIds = scope.areaIds.filter((areaId) => read.has(areaId));
        return listWorks(db, { ...scope, areaIds }, query);
      },
    ),
    defineRoute(
      contract.readWork,
      signedIn,
      reading('works.scheme', ofScheme(services)),
      ({ query: { from, to } }, { row }) => {
        refuseBackwards(from, to);
        return readWork(db, row, { from, to, today: today() });
      },
    ),
  ];
}

function refuseBackwards(from: string, to: string): void {
  if (to < from) throw new AppError('end_before_start');
}
