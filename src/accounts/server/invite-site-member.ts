import { appendLeaf } from '../../ledger/server/index.ts';
import type { Trx } from '../../platform/database.ts';
import { INVITATION_MS, type Invitation } from './create-invitation.ts';
import { newMemberLogin } from './member-login.ts';
import { hashOfToken, newToken } from './one-time-token.ts';
import { type NewSiteMember, writeSiteMember } from './write-site-member.ts';

/**
 * Enters a person of a site and makes the one-time link by which they make their own keys. Throws `already_entered`
 * for a known id.
 */
export async function inviteSiteMember(
  trx: Trx,
  inviterId: string,
  member: NewSiteMember,
  now: Date,
): Promise<Invitation & { readonly login: string }> {
  const { areaId, memberId } = member;
  await writeSiteMember(trx, inviterId, member, null, now);
  const fields = ['site-member-invited', memberId, member.siteId, member.role, inviterId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, now);
  return writeSiteInvitation(trx, inviterId, member, now);
}

/** The link itself; one that waits for the same member is replaced. */
export async function writeSiteInvitation(
  trx: Trx,
  inviterId: string,
  {
    areaId,
    memberId,
    unitId,
    schemeName,
    siteName,
    role,
  }: Omit<NewSiteMember, 'schemeId' | 'siteId' | 'until'>,
  now: Date,
): Promise<Invitation & { readonly login: string }> {
  await withdrawSiteInvitation(trx, memberId);
  const login = newMemberLogin();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  await trx
    .insertInto('invitation')
    .values({
      token_hash: hashOfToken(token),
      login,
      display_name: login,
      memberships: JSON.stringify([]),
      site: JSON.stringify({ areaId, memberId, unitId, schemeName, siteName, role }),
      created_by: inviterId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { login, token, expiresAt };
}

/** Takes back a link that waits for a member. */
export async function withdrawSiteInvitation(trx: Trx, memberId: string): Promise<void> {
  await trx
    .deleteFrom('invitation')
    .where((row) => row(row.ref('site', '->>').key('memberId'), '=', memberId))
    .where('used_at', 'is', null)
    .execute();
}
