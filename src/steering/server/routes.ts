import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import {
  type AreaPeriod,
  listFigureRows as listFigureRowsEndpoint,
  readFigures as readFiguresEndpoint,
} from '../contract.ts';
import { can } from '../policy.ts';
import { listFigureRows } from './list-figure-rows.ts';
import { readFigures } from './read-figures.ts';
import { type AskedScope, scopeOf } from './scope-of.ts';

/** Every route of the capability. */
export function steeringRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const ofFigures = {
    action: 'figures.read',
    subject: ({ query }: { query: AreaPeriod }) => scopeOf(services, query),
    allow: (actor: Officer, asked: AskedScope) => can(actor, 'figures.read', subjectOf(asked)),
    // everyone knows that areas have figures
    refusal: 'forbidden',
  } as const;
  return [
    defineRoute(readFiguresEndpoint, bySession, ofFigures, (_, asked) => readFigures(db, asked)),
    defineRoute(listFigureRowsEndpoint, bySession, ofFigures, ({ params }, asked) =>
      listFigureRows(db, params.code, asked),
    ),
  ];
}

function subjectOf({ area: { areaId }, areas }: AskedScope) {
  return { areaId, aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId) };
}
