import { findUnit, type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { listStaleGrants, resealGrants } from '../grant-contract.ts';
import { keyRolesIn } from '../policy.ts';
import type { InboxUnit } from './inbox-query.ts';
import { listStaleGrants as listStale } from './list-stale-grants.ts';
import { resealGrants as reseal } from './reseal-grants.ts';

/** What a member of a unit may ask of the content keys that are sealed to it. */
export function grantRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  return [
    defineRoute(listStaleGrants, signedIn, ofUnit(services, 'grant.list_stale'), ({ query }, unit) =>
      listStale(services, unit, query),
    ),
    defineRoute(resealGrants, signedIn, ofUnit(services, 'grant.reseal'), ({ actor, body }, unit) => {
      const { accountId: actorId } = actor;
      const resealing = { ...unit, epoch: body.epoch, actorId, openedWith: 'unit' as const };
      return reseal(services, resealing, body.grants);
    }),
  ];
}

/** Present members of the unit who open its tips; an ended unit too, for whoever acts for it. */
function ofUnit(services: Services, action: string) {
  return {
    action,
    subject: ({ params }: { readonly params: { readonly unitId: number } }) =>
      findUnit(services.db, params.unitId),
    allow: (actor: Officer, { unitId }: InboxUnit) => keyRolesIn(actor, unitId).length > 0,
  };
}
