import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { lockAccount } from './lock-account.ts';
import { findPerson } from './person-queries.ts';
import { findAccountOfLogin } from './sign-in-challenge.ts';
import { type NewSiteMember, writeSiteMember } from './write-site-member.ts';

/**
 * Brings somebody who has an account of a site already into one more of the same unit, from now on. Throws
 * `unknown_login` for anybody else, officers among them, `member_twice` for who belongs to the site now, and
 * `already_entered` for a known id.
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
  await lockAccount(trx, accountId);
  const person = await findPerson(trx, accountId, now);
  const known = person?.sites.some(({ unitId }) => unitId === member.unitId);
  if (!known) throw new AppError('unknown_login');
  if (person?.sites.some(({ siteId }) => siteId === member.siteId)) throw new AppError('member_twice');
  await writeSiteMember(trx, actorId, member, { accountId, from: now }, now);
  const fields = ['site-member-begun', memberId, accountId, member.siteId, member.role, actorId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, now);
}
