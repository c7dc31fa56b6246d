import { type SiteActor, type SiteMembership, TEAM_ROLES } from '../accounts/site-roles.ts';

/** The sites for which somebody may enter what was done: those where they are of the team. */
export function recordsFor({ sites }: SiteActor): readonly SiteMembership[] {
  return sites.filter(({ role }) => TEAM_ROLES.includes(role));
}

/** Whether a record is somebody's own: read again on the phone by whoever wrote it alone, while they are of any team. */
export function isOwnRecord(actor: SiteActor, record: { readonly accountId: string }): boolean {
  return recordsFor(actor).length > 0 && record.accountId === actor.accountId;
}
