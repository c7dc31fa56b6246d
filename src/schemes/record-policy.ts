import type { SiteActor, SiteMembership, SiteRole } from '../accounts/site-roles.ts';

/** Who enters on the phone what a site did. */
const RECORDERS: readonly SiteRole[] = ['team_leader', 'team_member'];

/** The sites for which somebody may enter what was done: those where they are of the team. */
export function recordsFor({ sites }: SiteActor): readonly SiteMembership[] {
  return sites.filter(({ role }) => RECORDERS.includes(role));
}

/** Whether a record is somebody's own: read again on the phone by whoever wrote it alone, while they are of any team. */
export function isOwnRecord(actor: SiteActor, record: { readonly accountId: string }): boolean {
  return recordsFor(actor).length > 0 && record.accountId === actor.accountId;
}
