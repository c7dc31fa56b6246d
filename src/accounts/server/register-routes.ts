import { publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { directoryEntries, directoryLog } from '../register-contract.ts';
import { listDirectoryEntries } from './list-directory-entries.ts';
import { readDirectoryLog } from './read-directory-log.ts';

/** The key register: what anybody may see of keys, to check them without trusting the server. */
export function registerRoutes(services: Services): Route[] {
  return [
    publicRoute(directoryLog, ({ query }) => readDirectoryLog(services.db, query)),
    publicRoute(directoryEntries, ({ query }) => listDirectoryEntries(services, query)),
  ];
}
