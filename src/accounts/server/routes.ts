import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { accessRoutes } from './access-routes.ts';
import { areaChangeRoutes } from './area-change-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { memberRoutes } from './member-routes.ts';
import type { FindHousing } from './read-session.ts';
import { recoveryRoutes } from './recovery-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { rootRoutes } from './root-routes.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { setupRoutes } from './setup-routes.ts';

/** Every route of the capability; `findHousing`: what the houses tell of the sites of whoever signs in. */
export function accountRoutes(services: Services, findHousing: FindHousing): Route[] {
  return [
    ...setupRoutes(services),
    ...sessionRoutes(services, findHousing),
    ...secondFactorRoutes(services),
    ...memberRoutes(services),
    ...accessRoutes(services),
    ...areaChangeRoutes(services),
    ...keyRoutes(services),
    ...rootRoutes(services),
    ...registerRoutes(services),
    ...recoveryRoutes(services),
  ];
}
