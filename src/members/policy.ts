import { type SiteActor, type SiteMembership, type SiteRole, TEAM_ROLES } from '../accounts/site-roles.ts';

/** What people of sites may do, each with what it is about. */
export interface Subjects {
  'own_sites.read': Record<never, never>;
  /** The team of a site, and who of it is on duty when; not for who owns the place or lets rooms in it. */
  'site.read': { readonly siteId: string };
  /** Planning duty at a site, and writing what its people call one another. */
  'site.lead': { readonly siteId: string };
  /** A shift of whoever holds it. */
  'shift.hold': { readonly memberId: string };
  /** A shift that somebody is asked to take; null where nobody is. */
  'shift.answer': { readonly offeredTo: string | null };
}

/** The sites to which somebody belongs in one of some roles. */
function sitesAs(actor: SiteActor, roles: readonly SiteRole[]): readonly SiteMembership[] {
  return actor.sites.filter(({ role }) => roles.includes(role));
}

/** Whether somebody of a site may. Officers belong to none and are refused; what has no rule is denied. */
export function can<Action extends keyof Subjects>(
  actor: SiteActor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](actor, subject);
}

const RULES: { readonly [Action in keyof Subjects]: (actor: SiteActor, of: Subjects[Action]) => boolean } = {
  'own_sites.read': ({ sites }) => sites.length > 0,
  'site.read': (actor, of) => sitesAs(actor, TEAM_ROLES).some(({ siteId }) => siteId === of.siteId),
  'site.lead': (actor, of) => sitesAs(actor, ['team_leader']).some(({ siteId }) => siteId === of.siteId),
  'shift.hold': ({ sites }, of) => sites.some(({ memberId }) => memberId === of.memberId),
  'shift.answer': ({ sites }, of) => sites.some(({ memberId }) => memberId === of.offeredTo),
};
