import type { SiteRole } from '../accounts/site-roles.ts';

/** The kind of scheme whose sites have boarding houses. */
export const HOUSE_KIND = 'boarding_house_club';

/** The fields of its sites' form that the register of houses counts as well. */
export const REGISTERED = ['houses', 'rooms'] as const;

/** Whether somebody of a site has to do with houses: all of a club's, and who keeps houses anywhere. */
export function hasHouses({ kind, role }: { readonly kind: string; readonly role: SiteRole }): boolean {
  return kind === HOUSE_KIND || role === 'landlord';
}
