import { changeAreasEndpoint, listChangesEndpoint } from '../../areas/change-contract.ts';
import { changeAreas, listChanges } from '../../areas/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { type Officer, officer } from './officer.ts';
import { displayNames } from './unit-queries.ts';

/** Changes of administrative units. Areas are below accounts and know no officer: the routes stand here. */
export function areaChangeRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const byAdministrator = (action: 'area.change' | 'area.list_changes') => ({
    action,
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, action, {}),
    refusal: 'forbidden' as const,
  });
  return [
    defineRoute(changeAreasEndpoint, bySession, byAdministrator('area.change'), async ({ actor, body }) => {
      const { changeId, begun, ended } = await changeAreas(services, actor.accountId, body);
      forgetDirectory(db);
      return { changeId, begun: [...begun], ended: [...ended] };
    }),
    defineRoute(listChangesEndpoint, bySession, byAdministrator('area.list_changes'), async ({ query }) => {
      const { rows, next } = await listChanges(db, query);
      const names = await displayNames(
        db,
        rows.flatMap(({ enteredById }) => enteredById ?? []),
      );
      const named = rows.map(({ enteredById, ...row }) => ({
        ...row,
        enteredBy: enteredById === null ? null : (names.get(enteredById) ?? ''),
      }));
      return { rows: named, next };
    }),
  ];
}
