import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { houseRoutes } from './routes.ts';
import { houseImportRoutes } from './routes-import.ts';
import { residentRoutes } from './routes-residents.ts';

export { addRooms } from './add-rooms.ts';
export { changeHouse } from './change-house.ts';
export { findHouse, type StoredHouse } from './house-queries.ts';
export { leaveHouses } from './leave-houses.ts';
export { openHouse } from './open-house.ts';
export { recordVisit } from './record-visit.ts';
export { takeIn } from './take-in.ts';

/** Every endpoint of the capability. */
export function housesRoutes(services: Services): Route[] {
  return [...houseRoutes(services), ...houseImportRoutes(services), ...residentRoutes(services)];
}
