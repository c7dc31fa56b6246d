import { type Officer, officer } from '../../../accounts/server/index.ts';
import { defineRoute } from '../../../platform/http/define-route.ts';
import type { Policy, Route } from '../../../platform/http/route.ts';
import type { Services } from '../../../platform/services.ts';
import { mayRecord } from '../../case-policy.ts';
import * as contract from '../../group-contract.ts';
import { type CaseScope, caseScope } from '../cases/case-scope.ts';
import { correctGroup } from './correct-group.ts';
import { type FoundGroup, findGroup, mayReadGroup, presentGroup, stepsOfGroup } from './group-queries.ts';
import { exportGroups, listGroups } from './list-groups.ts';
import { recordGroup } from './record-group.ts';

/** What may be asked about criminal groups. */
export function groupRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const listing = (action: string) => ({
    action,
    subject: ({ actor, query }: { actor: Officer; query: contract.GroupFilter }) =>
      caseScope(db, actor, query),
    allow: (_: Officer, scope: CaseScope) => scope.ids.length > 0,
    refusal: 'forbidden' as const,
  });
  const reading: Policy<typeof contract.readGroup, Officer, FoundGroup> = {
    action: 'results.read_group',
    subject: ({ params }) => findGroup(db, params.groupId),
    allow: mayReadGroup,
  };
  const correcting: Policy<typeof contract.correctGroup, Officer, FoundGroup> = {
    action: 'results.correct_group',
    subject: ({ params }) => findGroup(db, params.groupId),
    allow: (actor, { row }) => mayRecord(actor, { unitId: row.unit_id }),
  };
  const recording: Policy<typeof contract.recordGroup, Officer, { unitId: number; areaId: number }> = {
    action: 'results.record_group',
    subject: ({ actor, body }) => actor.memberships.find(({ unitId }) => unitId === body.unitId),
    allow: mayRecord,
    refusal: 'forbidden',
  };
  return [
    defineRoute(contract.listGroups, signedIn, listing('results.list_groups'), ({ actor, query }, scope) =>
      listGroups(db, actor, scope, query),
    ),
    defineRoute(
      contract.exportGroups,
      signedIn,
      listing('results.export_groups'),
      async ({ actor, query }, scope) =>
        new TextEncoder().encode(await exportGroups(db, actor, scope, query)),
    ),
    defineRoute(contract.readGroup, signedIn, reading, async ({ actor }, { row }) => ({
      group: presentGroup(row, actor),
      steps: await stepsOfGroup(db, row, 0),
    })),
    defineRoute(contract.recordGroup, signedIn, recording, ({ actor, body }, { areaId }) =>
      recordGroup(services, actor.accountId, areaId, body),
    ),
    defineRoute(contract.correctGroup, signedIn, correcting, ({ actor, body }, { row }) =>
      correctGroup(services, actor, row, body),
    ),
  ];
}
