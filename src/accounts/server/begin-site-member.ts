import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { belongsAt } from './belongs-at.ts';
import type { InvitedToSite } from './tables.ts';

/** An invitation to a site is taken: the account belongs to it from now on. Throws `invitation_unknown` where it ended. */
export async function beginSiteMember(
  trx: Trx,
  { areaId, memberId }: InvitedToSite,
  accountId: string,
  now: Date,
): Promise<void> {
  const begun = await trx
    .updateTable('site_member')
    .set({ account_id: accountId, valid_from: now })
    .where('area_id', '=', areaId)
    .where('member_id', '=', memberId)
    .where('account_id', 'is', null)
    .where(belongsAt(now))
    .executeTakeFirst();
  if (begun.numUpdatedRows !== 1n) throw new AppError('invitation_unknown');
  const fields = ['site-member-begun', memberId, accountId];
  await appendLeaf(trx, { areaId, subject: 'scheme', fields }, now);
}
