import { type Officer, officer } from '../../accounts/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { AreaPeriod } from '../contract.ts';
import {
  type IndicatorQuery,
  listIndicatorRows as listIndicatorRowsEndpoint,
  listOverdue as listOverdueEndpoint,
  readIndicator as readIndicatorEndpoint,
  readOverview as readOverviewEndpoint,
} from '../indicator-contract.ts';
import {
  readKindFigure as readKindFigureEndpoint,
  readKindFigures as readKindFiguresEndpoint,
} from '../kind-figure-contract.ts';
import { type Action, can } from '../policy.ts';
import { listSchemesAtWork as listSchemesAtWorkEndpoint } from '../schemes-contract.ts';
import { type AskedPeriods, askPeriod } from './ask-period.ts';
import { listIndicatorRows } from './list-indicator-rows.ts';
import { listOverdue } from './list-overdue.ts';
import { listSchemesAtWork } from './list-schemes-at-work.ts';
import { openDataRoutes } from './open-data/routes.ts';
import { readIndicator } from './read-indicator.ts';
import { readKindFigure } from './read-kind-figure.ts';
import { readKindFigures } from './read-kind-figures.ts';
import { readOverview } from './read-overview.ts';
import { reportRoutes } from './reports/routes.ts';
import { snapshotRoutes } from './routes-snapshots.ts';
import { type AskedScope, scopeOf } from './scope-of.ts';

/** Every route of the capability. */
export function steeringRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const ofScope = ofAreas('figures.read', (query: AreaPeriod) => scopeOf(services, query));
  const ofRows = ofAreas('rows.list', (query: AreaPeriod) => scopeOf(services, query));
  const ofPeriods = ofAreas('figures.read', (query: IndicatorQuery) => askPeriod(services, query));
  const today = () => dayOf(services.clock.now());
  const ofToday = ofAreas('figures.read', ({ areaId }: { areaId: number }) =>
    scopeOf(services, { areaId, from: today(), to: today() }),
  );
  return [
    ...reportRoutes(services),
    defineRoute(readOverviewEndpoint, bySession, ofPeriods, (_, asked) => readOverview(services, asked)),
    defineRoute(readIndicatorEndpoint, bySession, ofPeriods, ({ params, query }, asked) =>
      readIndicator(services, params.code, asked, query),
    ),
    defineRoute(listIndicatorRowsEndpoint, bySession, ofRows, ({ actor, params, query }, { scope }) =>
      listIndicatorRows(db, actor, params.code, scope, query),
    ),
    defineRoute(readKindFiguresEndpoint, bySession, ofPeriods, async (_, asked) => {
      return { asOf: asked.scope.asOf, figures: await readKindFigures(db, asked) };
    }),
    defineRoute(readKindFigureEndpoint, bySession, ofPeriods, ({ params }, asked) =>
      readKindFigure(db, params.key, asked),
    ),
    ...openDataRoutes(services),
    defineRoute(listOverdueEndpoint, bySession, ofToday, ({ query }, { scope }) =>
      listOverdue(db, scope.areaIds, today(), query),
    ),
    defineRoute(listSchemesAtWorkEndpoint, bySession, ofScope, ({ query }, { scope }) =>
      listSchemesAtWork(db, scope, query),
    ),
    ...snapshotRoutes(services),
  ];
}

/** The policy of what is asked of an area; everyone knows that areas have figures, so the refusal says so. */
function ofAreas<Query, Asked extends AskedScope | AskedPeriods>(
  action: Action,
  ask: (query: Query) => Promise<Asked>,
) {
  return {
    action,
    subject: ({ query }: { query: Query }) => ask(query),
    allow: (actor: Officer, asked: Asked) => can(actor, action, subjectOf(asked)),
    refusal: 'forbidden',
  } as const;
}

function subjectOf({ area: { areaId }, areas }: AskedScope) {
  return { areaId, aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId) };
}
