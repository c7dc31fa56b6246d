import type { SiteRole } from '../accounts/site-roles.ts';

/** The kind of scheme whose sites have boarding houses. */
export const HOUSE_KIND = 'boarding_house_club';

/** The fields of its sites' form that the register of houses counts as well. */
export const REGISTERED = ['houses', 'rooms'] as const;

/** A site for one of its people. */
interface HousedSite {
  /** The kind of its scheme, where that is known. */
  readonly kind: string | undefined;
  readonly role: SiteRole;
  /** Whether any house that is let was entered there. */
  readonly entered: boolean;
}

/** Whether somebody of a site has to do with houses: all of a club's, who keeps houses anywhere, and a team that has some. */
export function hasHouses({ kind, role, entered }: HousedSite): boolean {
  return kind === HOUSE_KIND || role === 'landlord' || entered;
}
