import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import * as contract from '../root-contract.ts';
import { listDelegations } from './list-delegations.ts';
import { type Officer, officer } from './officer.ts';
import { renewDelegations } from './renew-delegations.ts';

/** What the root delegates, year by year. */
export function rootRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const onRoot = (action: 'delegation.list' | 'delegation.renew') => ({
    action,
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, action, {}),
  });
  return [
    defineRoute(contract.listDelegations, bySession, onRoot('delegation.list'), () =>
      listDelegations(services),
    ),
    defineRoute(
      contract.renewDelegations,
      bySession,
      { ...onRoot('delegation.renew'), refusal: 'forbidden' },
      async ({ actor, body }) => {
        await renewDelegations(services, actor.accountId, body);
        return {};
      },
    ),
  ];
}
