import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../../schemes/policy.ts';
import { type FoundScheme, ofScheme } from '../../schemes/server/index.ts';
import * as contract from '../import-contract.ts';
import { importHouses } from './import-houses.ts';
import { matchHouses } from './match-houses.ts';

/** What a file of houses is compared with, and written by: for the unit that keeps the scheme. */
export function houseImportRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const found = ofScheme(services);
  const keeping = (action: string) => ({
    action,
    subject: found,
    allow: (actor: Officer, { row }: FoundScheme) => can(actor, 'scheme.open', { unitId: row.unit_id }),
  });
  return [
    defineRoute(contract.matchHouses, bySession, keeping('houses.match'), ({ body }, { row }) =>
      matchHouses(services, row, body),
    ),
    defineRoute(contract.importHouses, bySession, keeping('houses.import'), ({ actor, body }, { row }) =>
      importHouses(services, actor.accountId, row, body.houses),
    ),
  ];
}
