import { type Officer, officer } from '../../../accounts/server/index.ts';
import { defineRoute } from '../../../platform/http/define-route.ts';
import type { Policy, Route } from '../../../platform/http/route.ts';
import type { Services } from '../../../platform/services.ts';
import { schemesAround } from '../../../schemes/server/index.ts';
import * as contract from '../../case-contract.ts';
import { keptUnits, mayOpen, mayRead, mayRecord } from '../../case-policy.ts';
import { type FoundCase, findCase } from './case-queries.ts';
import { type CaseScope, caseScope } from './case-scope.ts';
import { exportCases } from './export-cases.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { stepCase } from './step-case.ts';

/** What may be asked about criminal cases. */
export function caseRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  /** That there are cases is known; whose, is what somebody may see. */
  const listing = (action: string) => ({
    action,
    subject: ({ actor, query }: { actor: Officer; query: contract.CaseFilter }) =>
      caseScope(db, actor, query),
    allow: (_: Officer, scope: CaseScope) => scope.ids.length > 0,
    refusal: 'forbidden' as const,
  });
  const reading: Policy<typeof contract.readCase, Officer, FoundCase> = {
    action: 'results.read_case',
    subject: ({ params }) => findCase(db, params.caseId),
    allow: (actor, { subject }) => mayRead(actor, subject),
  };
  const stepping: Policy<typeof contract.stepCase, Officer, FoundCase> = {
    action: 'results.step_case',
    subject: ({ params }) => findCase(db, params.caseId),
    allow: (actor, { subject }) => mayOpen(actor, subject),
  };
  const recording: Policy<typeof contract.recordCase, Officer, { unitId: number; areaId: number }> = {
    action: 'results.record_case',
    subject: ({ actor, body }) => actor.memberships.find(({ unitId }) => unitId === body.unitId),
    allow: mayRecord,
    refusal: 'forbidden',
  };
  /** Names of schemes are public; which may be linked is asked by whoever keeps cases. */
  const choosing = {
    action: 'results.list_case_schemes',
    subject: () => true as const,
    allow: (actor: Officer) => keptUnits(actor).length > 0,
    refusal: 'forbidden' as const,
  };
  return [
    defineRoute(contract.listCaseSchemes, signedIn, choosing, async ({ query }) => ({
      rows: await schemesAround(db, query.placeAreaId, query.day),
    })),
    defineRoute(contract.listCases, signedIn, listing('results.list_cases'), ({ query }, scope) =>
      listCases(db, scope, query),
    ),
    defineRoute(contract.exportCases, signedIn, listing('results.export_cases'), async ({ query }, scope) =>
      new TextEncoder().encode(await exportCases(db, scope, query)),
    ),
    defineRoute(contract.readCase, signedIn, reading, ({ actor }, found) =>
      readCase(db, found, mayOpen(actor, found.subject)),
    ),
    defineRoute(contract.recordCase, signedIn, recording, ({ actor, body }, { areaId }) =>
      recordCase(services, actor.accountId, areaId, body),
    ),
    defineRoute(contract.stepCase, signedIn, stepping, ({ actor, body }, found) =>
      stepCase(services, actor, found, body),
    ),
  ];
}
