import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../contract.ts';
import { can } from '../policy.ts';
import { listOutcomes } from './list-outcomes.ts';
import { readSiteCodes } from './read-site-codes.ts';

/** What the team of a site asks: its code, and what became of its tips. */
export function signalsRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const ofOwn = {
    action: 'site_code.read',
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, 'site_code.read', {}),
  };
  const ofSite = {
    action: 'outcome.list',
    subject: ({ actor, params }: { actor: Officer; params: { siteId: string } }) =>
      actor.sites.find(({ siteId }) => siteId === params.siteId),
    allow: (actor: Officer, { siteId }: { siteId: string }) => can(actor, 'outcome.list', { siteId }),
  };
  return [
    defineRoute(contract.readSiteCodes, bySession, ofOwn, ({ actor }) =>
      readSiteCodes(services, actor.sites),
    ),
    defineRoute(contract.listOutcomes, bySession, ofSite, ({ query }, site) =>
      listOutcomes(services.db, site, query),
    ),
  ];
}
