import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endWords } from './end-words.ts';
import { houseRoutes } from './routes.ts';
import { houseImportRoutes } from './routes-import.ts';
import { residentRoutes } from './routes-residents.ts';

export { addRooms } from './add-rooms.ts';
export { changeHouse } from './change-house.ts';
export { findHousing } from './find-housing.ts';
export { findHouse } from './house-queries.ts';
export { leaveHouses } from './leave-houses.ts';
export { openHouse } from './open-house.ts';
export { recordVisit } from './record-visit.ts';
export { takeIn } from './take-in.ts';

/** Every endpoint of the capability. */
export function housesRoutes(services: Services): Route[] {
  return [...houseRoutes(services), ...houseImportRoutes(services), ...residentRoutes(services)];
}

/** The background task of the capability. */
export function housesTasks(services: Services): TaskHandlers {
  return {
    'houses:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('houses: words of checks ended at the end of their term', { ended });
    },
  };
}

/** Every night at 04:20 in Việt Nam; the worker counts in UTC. */
export const HOUSES_CRONTAB = '20 21 * * * houses:end_words ?fill=1d&max=3';
