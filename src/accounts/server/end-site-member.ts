import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { withdrawSiteInvitation } from './invite-site-member.ts';
import type { StoredSiteMember } from './site-member-queries.ts';

/**
 * Carries out that somebody leaves a site, now or as it was agreed: with a link that still waits, and with every
 * session of the person, so that an open page forgets its keys. `actorId` is null where the agreed last day has passed.
 * Throws `not_found` where it was carried out already.
 */
export async function endSiteMember(
  trx: Trx,
  actorId: string | null,
  { area_id, member_id }: Pick<StoredSiteMember, 'area_id' | 'member_id'>,
  now: Date,
): Promise<void> {
  const ended = await trx
    .updateTable('site_member')
    .set(({ fn, ref, val }) => ({ valid_to: fn('least', [ref('valid_to'), val(now)]), left_at: now }))
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .where('left_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  if (ended === undefined) throw new AppError('not_found');
  await withdrawSiteInvitation(trx, member_id);
  const { account_id } = ended;
  if (account_id !== null) await trx.deleteFrom('session').where('account_id', '=', account_id).execute();
  const fields = ['site-member-ended', member_id, account_id, actorId];
  await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, now);
}
