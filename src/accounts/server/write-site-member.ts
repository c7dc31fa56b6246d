import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { SiteRole } from '../site-roles.ts';

/** A person whom an officer brings into a site. The name is not among it: it is sealed. */
export interface NewSiteMember {
  readonly areaId: number;
  readonly memberId: string;
  readonly schemeId: string;
  readonly schemeName: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly unitId: number;
  readonly role: SiteRole;
  /** The agreed end; null where none is. */
  readonly until: Date | null;
}

/**
 * Writes the row of a person of a site: of an account that stands, from a moment on, or (null) of one that is still to
 * be made. Throws `already_entered` for a known id.
 */
export async function writeSiteMember(
  trx: Trx,
  invitedBy: string,
  member: NewSiteMember,
  begun: { readonly accountId: string; readonly from: Date } | null,
  now: Date,
): Promise<void> {
  const written = await trx
    .insertInto('site_member')
    .values({
      area_id: member.areaId,
      member_id: member.memberId,
      scheme_id: member.schemeId,
      site_id: member.siteId,
      unit_id: member.unitId,
      role: member.role,
      account_id: begun?.accountId ?? null,
      invited_by: invitedBy,
      invited_at: now,
      valid_from: begun?.from ?? null,
      valid_to: member.until,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
}
