import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../contract.ts';
import { auditScope } from '../policy.ts';
import { exportOpenings } from './export-openings.ts';
import { listActs } from './list-acts.ts';
import { listOpenings } from './list-openings.ts';
import { listViews } from './list-views.ts';
import { findPeople } from './people-queries.ts';
import { type Auditor, recordView } from './record-view.ts';

/** The auditor’s place. Every look into a log leaves a row and a leaf before anything is shown; to find a person is none. */
export function auditRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const auditor = (action: string) => policyOf(action, () => true);
  // what a person did tells of tips in every desk
  const ofAll = (action: string) => policyOf(action, ({ scope }) => scope === 'all');
  return [
    defineRoute(contract.listOpenings, signedIn, auditor('audit.openings'), async ({ query }, asker) => {
      const { cursor: _, limit: __, ...filter } = query;
      const page = await listOpenings(db, asker.scope, query);
      await recordView(services, asker, 'openings', filter, page.rows.length);
      return page;
    }),
    defineRoute(contract.exportOpenings, signedIn, auditor('audit.export'), async ({ query }, asker) => {
      const { csv, rowCount } = await exportOpenings(db, asker.scope, query);
      await recordView(services, asker, 'export', query, rowCount);
      return new TextEncoder().encode(csv);
    }),
    defineRoute(contract.listActs, signedIn, ofAll('audit.acts'), async ({ query }, asker) => {
      const { cursor: _, limit: __, ...filter } = query;
      const page = await listActs(db, query);
      await recordView(services, asker, 'acts', filter, page.rows.length);
      return page;
    }),
    defineRoute(contract.listViews, signedIn, auditor('audit.views'), async ({ query }, asker) => {
      const page = await listViews(db, asker.scope, query);
      await recordView(services, asker, 'views', {}, page.rows.length);
      return page;
    }),
    defineRoute(contract.findPeople, signedIn, auditor('audit.people'), async ({ query }, { scope }) => ({
      rows: await findPeople(db, query.q, scope),
    })),
  ];
}

/** That there is a place for auditors is no secret. */
function policyOf(action: string, allow: (auditor: Auditor) => boolean) {
  return {
    action,
    subject: ({ actor }: { actor: Officer }) => auditorOf(actor),
    allow: (_: Officer, auditor: Auditor) => allow(auditor),
    refusal: 'forbidden',
  } as const;
}

function auditorOf(actor: Officer): Auditor | undefined {
  const scope = auditScope(actor);
  const seat = actor.memberships.find(({ role }) => role === 'auditor');
  if (scope === undefined || seat === undefined) return undefined;
  return { accountId: actor.accountId, areaId: seat.areaId, scope };
}
