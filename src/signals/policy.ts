import { type SiteActor, TEAM_ROLES } from '../accounts/site-roles.ts';

/** A site, as policies see it. */
interface SiteSubject {
  readonly siteId: string;
}

/** What each action is about. */
interface Subjects {
  /** The codes of one's own sites. */
  'site_code.read': Record<never, never>;
  /** What became of the tips of a site, in batches. */
  'outcome.list': SiteSubject;
}

const RULES: { readonly [A in keyof Subjects]: (actor: SiteActor, subject: Subjects[A]) => boolean } = {
  'site_code.read': ({ sites }) => sites.some(({ role }) => TEAM_ROLES.includes(role)),
  'outcome.list': ({ sites }, { siteId }) =>
    sites.some((site) => site.siteId === siteId && TEAM_ROLES.includes(site.role)),
};

/** Whether somebody of a site may. Officers belong to none and are refused; what has no rule is denied. */
export function can<Action extends keyof Subjects>(
  actor: SiteActor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](actor, subject);
}
