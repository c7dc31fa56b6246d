/** What a person of a site may be there. Such people have an account, and no unit. */
export const SITE_ROLES = ['landlord', 'team_leader', 'team_member'] as const;
export type SiteRole = (typeof SITE_ROLES)[number];

/** Those of a site's team. Who owns the place or employs its people is not among them. */
export const TEAM_ROLES: readonly SiteRole[] = ['team_leader', 'team_member'];

/** People of a site's team at most, invited ones among them: their names are sealed to all of them at once. */
export const MOST_OF_TEAM = 200;

/** That somebody belongs to a site of a scheme, and as what. */
export interface SiteMembership {
  readonly memberId: string;
  /** The area of the unit that keeps the scheme; with it every row is found. */
  readonly areaId: number;
  readonly schemeId: string;
  readonly siteId: string;
  /** The unit that keeps the scheme. */
  readonly unitId: number;
  readonly role: SiteRole;
}

/** Who asks from a site, as policies see them: no unit's member, whatever else they are. */
export interface SiteActor {
  readonly accountId: string;
  readonly sites: readonly SiteMembership[];
}
