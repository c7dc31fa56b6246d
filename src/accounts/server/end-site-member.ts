import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { withdrawSiteInvitation } from './invite-site-member.ts';
import type { StoredSiteMember } from './site-member-queries.ts';

/**
 * Ends somebody's belonging to a site, now: with a link that still waits, and with every session of the person, so
 * that an open page forgets its keys. Throws `not_found` where it has ended already.
 */
export async function endSiteMember(
  trx: Trx,
  actorId: string,
  { area_id, member_id, account_id }: StoredSiteMember,
  now: Date,
): Promise<void> {
  const ended = await trx
    .updateTable('site_member')
    .set({ valid_to: now })
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .executeTakeFirst();
  if (ended.numUpdatedRows !== 1n) throw new AppError('not_found');
  await withdrawSiteInvitation(trx, member_id);
  if (account_id !== null) await trx.deleteFrom('session').where('account_id', '=', account_id).execute();
  const fields = ['site-member-ended', member_id, account_id, actorId];
  await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, now);
}
