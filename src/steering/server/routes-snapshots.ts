import { type Officer, officer } from '../../accounts/server/index.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import { type Action, type AreaSubject, can } from '../policy.ts';
import {
  adjustSnapshot as adjustSnapshotEndpoint,
  freezePeriod as freezePeriodEndpoint,
  listSnapshots as listSnapshotsEndpoint,
  readSnapshot as readSnapshotEndpoint,
} from '../snapshot-contract.ts';
import { adjustSnapshot } from './adjust-snapshot.ts';
import { askPeriod } from './ask-period.ts';
import { freezePeriod } from './freeze-period.ts';
import { listSnapshots } from './list-snapshots.ts';
import { readSnapshot } from './read-snapshot.ts';
import { findSnapshot, type SnapshotKey } from './snapshot-queries.ts';

/** The routes of frozen periods. */
export function snapshotRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const lineOf = async (areaId: number): Promise<AreaSubject> => {
    const areas = await loadAreas(db);
    if (areas.find(areaId) === undefined) throw new AppError('unknown_area');
    return { areaId, aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId) };
  };
  // what is missing and what is another's answer alike
  const ofSnapshot = (action: Action) => ({
    action,
    subject: async ({ params }: { params: SnapshotKey }) => {
      await findSnapshot(db, params);
      return lineOf(params.areaId);
    },
    allow: (actor: Officer, line: AreaSubject) => can(actor, action, line),
  });
  return [
    defineRoute(
      freezePeriodEndpoint,
      bySession,
      {
        action: 'snapshot.freeze',
        subject: ({ body }) => lineOf(body.areaId),
        allow: (actor, line) => can(actor, 'snapshot.freeze', line),
        refusal: 'forbidden',
      },
      async ({ actor, body }) =>
        freezePeriod(services, actor.accountId, await askPeriod(services, indicatorQuery.parse(body))),
    ),
    defineRoute(
      listSnapshotsEndpoint,
      bySession,
      {
        action: 'figures.read',
        subject: ({ query }) => lineOf(query.areaId),
        allow: (actor, line) => can(actor, 'figures.read', line),
        refusal: 'forbidden',
      },
      ({ query }) => listSnapshots(db, query),
    ),
    defineRoute(readSnapshotEndpoint, bySession, ofSnapshot('figures.read'), ({ params }) =>
      readSnapshot(services, params),
    ),
    defineRoute(adjustSnapshotEndpoint, bySession, ofSnapshot('snapshot.adjust'), ({ actor, params, body }) =>
      adjustSnapshot(services, actor.accountId, params, body),
    ),
  ];
}
