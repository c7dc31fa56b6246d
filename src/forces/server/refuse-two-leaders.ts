import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { overlap } from '../../schemes/terms.ts';
import type { StoredMember } from './team-queries.ts';

/** Throws `two_leaders` where somebody else leads the team on a day of this term; the team is held by its step. */
export async function refuseTwoLeaders(trx: Trx, term: StoredMember): Promise<void> {
  if (term.role !== 'leader') return;
  const others = await trx
    .selectFrom('force_member')
    .select(['from_day', 'to_day'])
    .where('area_id', '=', term.area_id)
    .where('team_id', '=', term.team_id)
    .where('role', '=', 'leader')
    .where('member_id', '!=', term.member_id)
    .execute();
  const span = { from: term.from_day, to: term.to_day };
  if (others.some((other) => overlap(span, { from: other.from_day, to: other.to_day }))) {
    throw new AppError('two_leaders');
  }
}
