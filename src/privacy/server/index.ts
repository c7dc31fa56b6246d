import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { deskRoutes } from './routes-desk.ts';
import { receiptRoutes } from './routes-receipt.ts';

/** Every endpoint of the capability. */
export function privacyRoutes(services: Services): Route[] {
  return [...receiptRoutes(services), ...deskRoutes(services)];
}
