import { peopleOfSite } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { lastDayOf } from '../last-day-of.ts';
import { changeShift, type StoredShift } from './shift-queries.ts';

/**
 * The holder asks somebody of the site to take a shift, or nobody any more. It stays theirs until that one takes it.
 * Throws `day_in_past`, `not_of_site` for a stranger, for oneself, and for somebody who will have left,
 * `shift_overlap` for somebody who has that very shift, `shift_changed`.
 */
export async function offerShift(
  { db, clock }: Services,
  accountId: string,
  shift: StoredShift,
  toMemberId: string | null,
): Promise<void> {
  const at = clock.now();
  if (shift.on_day < dayOf(at)) throw new AppError('day_in_past');
  if (toMemberId !== null) await checkAsked(db, shift, toMemberId, at);
  await transaction(db, (trx) =>
    changeShift(trx, shift, { offered_to: toMemberId }, ['shift.offer', shift.member_id, toMemberId], {
      accountId,
      at,
    }),
  );
}

async function checkAsked(db: Db, shift: StoredShift, memberId: string, at: Date): Promise<void> {
  const { area_id: areaId, scheme_id: schemeId, site_id: siteId, on_day: onDay, number } = shift;
  const people = await peopleOfSite(db, { areaId, schemeId, siteId }, at);
  const asked = people.find((person) => person.memberId === memberId);
  const last = asked && lastDayOf(asked);
  const there = asked !== undefined && (last === null || last === undefined || last >= onDay);
  if (!there || memberId === shift.member_id) throw new AppError('not_of_site');
  const taken = await db
    .selectFrom('site_shift')
    .select('shift_id')
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .where('on_day', '=', onDay)
    .where('number', '=', number)
    .where('member_id', '=', memberId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (taken !== undefined) throw new AppError('shift_overlap');
}
