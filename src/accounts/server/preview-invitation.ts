import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { previewInvitation as previewInvitationEndpoint } from '../contract.ts';
import { hashOfToken } from './one-time-token.ts';
import { findPerson, type Person } from './person-queries.ts';
import type { InvitedToSite } from './tables.ts';
import { findUnits } from './unit-queries.ts';

/**
 * Whom an invitation is for, and whose keys it renews, where it does; a renewal names the present
 * memberships.
 * Throws `invitation_unknown` for one never made, used or expired.
 */
export async function previewInvitation(
  { db, clock }: Services,
  token: string,
): Promise<z.output<(typeof previewInvitationEndpoint)['reply']>> {
  const now = clock.now();
  const invitation = await db
    .selectFrom('invitation')
    .select(['account_id', 'login', 'display_name', 'memberships', 'site'])
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (invitation === undefined) throw new AppError('invitation_unknown');
  const { account_id: renews } = invitation;
  const memberships = renews === null ? invitation.memberships : await membershipsOf(db, renews, now);
  const units = await findUnits(
    db,
    memberships.map(({ unitId }) => unitId),
  );
  return {
    login: invitation.login,
    displayName: invitation.display_name,
    renews,
    site: invitation.site && shownSite(invitation.site),
    memberships: memberships.flatMap(({ unitId, role }) => {
      const unit = units.get(unitId);
      return unit ? [{ unitName: unit.name, unitNameEn: unit.nameEn, role }] : [];
    }),
  };
}

function shownSite({ schemeName, siteName, role }: InvitedToSite) {
  return { schemeName, siteName, role };
}

async function membershipsOf(db: Db, accountId: string, now: Date): Promise<Person['memberships']> {
  const person = await findPerson(db, accountId, now);
  if (person === undefined) throw new AppError('invitation_unknown');
  return person.memberships;
}
