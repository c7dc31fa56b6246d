import {
  findOpening,
  mayUseOpening,
  type Officer,
  officer,
  type StoredOpening,
} from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { listRecoveryGrants, recoverGrants } from '../recovery-contract.ts';
import { listStaleGrants } from './list-stale-grants.ts';
import { resealGrants } from './reseal-grants.ts';

/** What an opening of recovery gives its opener: to seal a unit's open tips to its present key, and nothing else. */
export function recoveryRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  return [
    defineRoute(
      listRecoveryGrants,
      signedIn,
      inForce(services, 'recovery.list_grants'),
      ({ query }, opening) => listStaleGrants(services, opening, query, 'recovery'),
    ),
    defineRoute(
      recoverGrants,
      signedIn,
      inForce(services, 'recovery.reseal'),
      ({ actor, body }, { unitId, areaId }) => {
        const { accountId: actorId } = actor;
        const { epoch, grants } = body;
        return resealGrants(services, { unitId, areaId, epoch, actorId, openedWith: 'recovery' }, grants);
      },
    ),
  ];
}

/** Only the opener, only while the opening is in force; for everybody else it does not exist. */
function inForce({ db, clock }: Services, action: string) {
  return {
    action,
    subject: ({ params }: { readonly params: { readonly openingId: string } }) =>
      findOpening(db, params.openingId),
    allow: (actor: Officer, opening: StoredOpening) => mayUseOpening(actor, opening, clock.now()),
  };
}
