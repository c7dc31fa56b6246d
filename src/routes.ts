import { accountRoutes, endUnitRoute } from './accounts/server/index.ts';
import { areaRoutes } from './areas/server/index.ts';
import { auditRoutes } from './audit/server/index.ts';
import { camerasRoutes } from './cameras/server/index.ts';
import { contributionRoutes } from './contributions/server/index.ts';
import { directiveRoutes } from './directives/server/index.ts';
import { forcesRoutes } from './forces/server/index.ts';
import { housesRoutes, leaveHouses } from './houses/server/index.ts';
import { lawRoutes } from './law/server/index.ts';
import { ledgerRoutes } from './ledger/server/index.ts';
import { memberRoutes } from './members/server/index.ts';
import { offerRoutes } from './offers/server/index.ts';
import type { EventHub } from './platform/event-hub.ts';
import type { Route } from './platform/http/route.ts';
import type { Services } from './platform/services.ts';
import { privacyRoutes } from './privacy/server/index.ts';
import { resultRoutes } from './results/server/index.ts';
import { schemesRoutes } from './schemes/server/index.ts';
import { findSiteOfCode, signalsRoutes } from './signals/server/index.ts';
import { steeringRoutes } from './steering/server/index.ts';
import { ownsOpenTips, tipRoutes } from './tips/server/index.ts';
import { worksRoutes } from './works/server/index.ts';

/** Every endpoint of the system; the route test goes through this list. */
export function allRoutes(services: Services, hub: EventHub): Route[] {
  return [
    ...accountRoutes(services),
    endUnitRoute(services, ownsOpenTips),
    ...areaRoutes(services),
    ...auditRoutes(services),
    ...camerasRoutes(services),
    ...contributionRoutes(services),
    ...directiveRoutes(services),
    ...lawRoutes(services),
    ...ledgerRoutes(services),
    ...forcesRoutes(services),
    ...housesRoutes(services),
    ...memberRoutes(services, leaveHouses),
    ...offerRoutes(services),
    ...privacyRoutes(services),
    ...resultRoutes(services),
    ...schemesRoutes(services),
    ...signalsRoutes(services),
    ...steeringRoutes(services),
    ...tipRoutes(services, hub, findSiteOfCode(services)),
    ...worksRoutes(services),
  ];
}
