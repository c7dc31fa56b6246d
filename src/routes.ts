import { accountRoutes, endUnitRoute } from './accounts/server/index.ts';
import { areaRoutes } from './areas/server/index.ts';
import { auditRoutes } from './audit/server/index.ts';
import { camerasRoutes } from './cameras/server/index.ts';
import { contributionRoutes } from './contributions/server/index.ts';
import { directiveRoutes } from './directives/server/index.ts';
import { forcesRoutes } from './forces/server/index.ts';
import { findHousing, housesRoutes, leaveHouses } from './houses/server/index.ts';
import { lawRoutes } from './law/server/index.ts';
import { ledgerRoutes } from './ledger/server/index.ts';
import { type AlsoEnds, endPeopleWith, memberRoutes } from './members/server/index.ts';
import { offerRoutes, ownsOpenOffers } from './offers/server/index.ts';
import type { EventHub } from './platform/event-hub.ts';
import type { Route } from './platform/http/route.ts';
import type { Services } from './platform/services.ts';
import { privacyRoutes } from './privacy/server/index.ts';
import { resultRoutes } from './results/server/index.ts';
import { schemesRoutes } from './schemes/server/index.ts';
import { endSiteCodes, findSiteOfCode, signalsRoutes } from './signals/server/index.ts';
import { steeringRoutes } from './steering/server/index.ts';
import { ownsOpenTips, tipRoutes } from './tips/server/index.ts';
import { worksRoutes } from './works/server/index.ts';

/** What ends in other rooms when somebody leaves a site, in the same transaction. */
export const whenLeaving: AlsoEnds = async (trx, member, by) => {
  await leaveHouses(trx, member, by);
  await endSiteCodes(trx, member);
};

/** What ends in other rooms when sites of schemes end: their people leave. */
export const whenSitesEnd = endPeopleWith(whenLeaving);

/** Every endpoint of the system; the route test goes through this list. */
export function allRoutes(services: Services, hub: EventHub): Route[] {
  return [
    ...accountRoutes(services, findHousing(services)),
    endUnitRoute(services, { unit_has_open_tips: ownsOpenTips, unit_has_open_offers: ownsOpenOffers }),
    ...areaRoutes(services),
    ...auditRoutes(services),
    ...camerasRoutes(services),
    ...contributionRoutes(services),
    ...directiveRoutes(services),
    ...lawRoutes(services),
    ...ledgerRoutes(services),
    ...forcesRoutes(services),
    ...housesRoutes(services),
    ...memberRoutes(services, whenLeaving),
    ...offerRoutes(services),
    ...privacyRoutes(services),
    ...resultRoutes(services),
    ...schemesRoutes(services, whenSitesEnd),
    ...signalsRoutes(services),
    ...steeringRoutes(services),
    ...tipRoutes(services, hub, findSiteOfCode(services)),
    ...worksRoutes(services),
  ];
}
