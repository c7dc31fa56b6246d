import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { caseRoutes } from './cases/routes.ts';

/** Every endpoint of the capability. */
export function resultRoutes(services: Services): Route[] {
  return [...caseRoutes(services)];
}
