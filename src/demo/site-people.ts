import type { SiteRole } from '../accounts/site-roles.ts';
import { LANDLORD } from './houses/landlord.ts';
import { LEADER, MEMBER, TEAM_SITE } from './work/team.ts';

/** Somebody of a site of the demo who can be signed in as. */
export interface SitePerson {
  readonly login: string;
  readonly role: SiteRole;
  readonly siteName: string;
  readonly siteNameEn: string;
}

/** Everybody of them. */
export const SITE_PEOPLE: readonly SitePerson[] = [
  { role: 'landlord', ...LANDLORD },
  { ...LEADER, ...TEAM_SITE },
  { ...MEMBER, ...TEAM_SITE },
];
