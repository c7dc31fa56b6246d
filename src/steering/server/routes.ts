import { type Officer, officer } from '../../accounts/server/index.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { listFigureRows as listFigureRowsEndpoint, readFigures as readFiguresEndpoint } from '../contract.ts';
import { type AreaSubject, can } from '../policy.ts';
import { listFigureRows } from './list-figure-rows.ts';
import { type AreaPeriod, readFigures } from './read-figures.ts';

/** Every route of the capability. */
export function steeringRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const ofFigures = {
    action: 'figures.read',
    subject: ({ query }: { query: AreaPeriod }) => askedArea(services, query),
    allow: (actor: Officer, area: AreaSubject) => can(actor, 'figures.read', area),
    refusal: 'forbidden' as const,
  };
  return [
    defineRoute(readFiguresEndpoint, bySession, ofFigures, ({ query }) => readFigures(services, query)),
    defineRoute(listFigureRowsEndpoint, bySession, ofFigures, ({ params, query }) =>
      listFigureRows(services, params.code, query),
    ),
  ];
}

/** Areas are public, so an unknown one may be called so. Throws `end_before_start`, `unknown_area`. */
async function askedArea({ db }: Services, query: AreaPeriod): Promise<AreaSubject> {
  if (query.to < query.from) throw new AppError('end_before_start');
  const areas = await loadAreas(db);
  if (areas.find(query.areaId) === undefined) throw new AppError('unknown_area');
  return { areaId: query.areaId, aboveIds: areas.ancestorsOf(query.areaId).map(({ areaId }) => areaId) };
}
