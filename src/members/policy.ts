import type { SiteActor, SiteMembership, SiteRole } from '../accounts/site-roles.ts';

/** What people of sites may do, each with what it is about. */
export interface Subjects {
  'own_sites.read': Record<never, never>;
}

/** The sites to which somebody belongs in one of some roles. */
export function sitesAs(actor: SiteActor, roles: readonly SiteRole[]): readonly SiteMembership[] {
  return actor.sites.filter(({ role }) => roles.includes(role));
}

/** Whether somebody of a site may. Officers belong to none and are refused; what has no rule is denied. */
export function can<Action extends keyof Subjects>(
  actor: SiteActor,
  action: Action,
  _subject: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](actor);
}

const RULES: { readonly [Action in keyof Subjects]: (actor: SiteActor) => boolean } = {
  'own_sites.read': ({ sites }) => sites.length > 0,
};
