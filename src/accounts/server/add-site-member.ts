import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { NewSiteMember } from './invite-site-member.ts';
import { findPerson } from './person-queries.ts';
import { findAccountOfLogin } from './sign-in-challenge.ts';

/**
 * Brings somebody who has an account of a site already into one more of the same unit, from now on. Throws
 * `unknown_login` for anybody else, officers among them, `member_twice` for who belongs to the site now, and
 * `draft_conflict` for a known id.
 */
export async function addSiteMember(
  trx: Trx,
  actorId: string,
  login: string,
  member: NewSiteMember,
  now: Date,
): Promise<void> {
  const { areaId, memberId } = member;
  const accountId = (await findAccountOfLogin(trx, login))?.account_id;
  if (accountId === undefined) throw new AppError('unknown_login');
  // Two who add the same person at once: the second waits here and finds them there.
  await trx
    .selectFrom('account')
    .select('account_id')
    .where('account_id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
  const person = await findPerson(trx, accountId, now);
  const known = person?.sites.some(({ unitId }) => unitId === member.unitId);
  if (!known) throw new AppError('unknown_login');
  if (person?.sites.some(({ siteId }) => siteId === member.siteId)) throw new AppError('member_twice');
  const written = await trx
    .insertInto('site_member')
    .values({
      area_id: areaId,
      member_id: memberId,
      scheme_id: member.schemeId,
      site_id: member.siteId,
      unit_id: member.unitId,
      role: member.role,
      account_id: accountId,
      invited_by: actorId,
      invited_at: now,
      valid_from: now,
      valid_to: member.until,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('draft_conflict');
  const fields = ['site-member-begun', memberId, accountId, member.siteId, member.role, actorId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, now);
}
