import type { Officer } from '../../accounts/server/index.ts';
import type { SiteActor, SiteMembership } from '../../accounts/site-roles.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../policy.ts';
import { findShift, type StoredShift } from './shifts/shift-queries.ts';

interface AskedSite {
  readonly actor: Officer;
  readonly params: { readonly siteId: string };
}

/** A policy about an own site. Anybody else is answered as if there were none. */
export function onOwnSite(action: 'site.read' | 'site.lead') {
  return {
    action,
    subject: ({ actor, params }: AskedSite) => actor.sites.find(({ siteId }) => siteId === params.siteId),
    allow: (actor: Officer, { siteId }: SiteMembership) => can(actor, action, { siteId }),
  };
}

interface AskedShift {
  readonly actor: Officer;
  readonly params: { readonly shiftId: string };
}

/** A policy about a shift on the plan of an own site. */
export function onShift(
  { db }: Services,
  action: string,
  allow: (actor: SiteActor, row: StoredShift) => boolean,
) {
  return {
    action,
    subject: ({ actor, params }: AskedShift) =>
      findShift(
        db,
        params.shiftId,
        actor.sites.map(({ areaId }) => areaId),
      ),
    allow: (actor: Officer, row: StoredShift) => allow(actor, row),
  };
}
