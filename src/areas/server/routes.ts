import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { listBoundariesEndpoint } from '../boundary-contract.ts';
import { listAreasEndpoint, readAreaEndpoint, searchAreasEndpoint } from '../contract.ts';
import { searchAreas } from '../search.ts';
import { loadAreas } from './area-book.ts';
import { listAreas } from './list-areas.ts';
import { listBoundaries } from './list-boundaries.ts';
import { readArea } from './read-area.ts';

/** The public routes of areas. */
export function areaRoutes({ db, clock }: Pick<Services, 'db' | 'clock'>): Route[] {
  const today = (): string => dayOf(clock.now());
  return [
    publicRoute(searchAreasEndpoint, async ({ query }) => {
      const book = await loadAreas(db);
      return { results: searchAreas(book, query.q, { on: today(), limit: query.limit }) };
    }),
    publicRoute(listAreasEndpoint, async ({ query }) => listAreas(await loadAreas(db), query.on)),
    publicRoute(readAreaEndpoint, async ({ params }) => {
      const found = readArea(await loadAreas(db), params.areaId, today());
      if (!found) throw new AppError('not_found');
      return found;
    }),
    publicRoute(listBoundariesEndpoint, async ({ params, query }) => {
      const found = await listBoundaries(db, await loadAreas(db), params.areaId, query.on ?? today());
      if (!found) throw new AppError('not_found');
      return found;
    }),
  ];
}
