import { sql } from 'kysely';
import { z } from 'zod';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { LAW_CODES } from '../../law/codes.ts';
import { addDays, dayOfMoment, endOfDay } from '../../law/day.ts';
import { findParameter, type LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import { momentSchema } from '../../wire/encoding.ts';
import type { Duty } from '../codes.ts';
import { earliestNotice, longestUntil, termFrom, urgencyOf } from '../duties.ts';
import type { listDuties as contract, OpenDuty } from '../resident-contract.ts';
import { ownDuties, presentDuty } from './duty-queries.ts';

const GROUND: Readonly<Record<Duty, string>> = {
  stay_notice: LAW_CODES.stayNoticeHour,
  temporary_residence: LAW_CODES.temporaryResidence,
  renewal: LAW_CODES.temporaryResidenceRenewal,
};

/** The moment of the first page, by which every page after it is ordered; then the place in that order. */
const dutyCursor = z.tuple([momentSchema, z.int().min(0).max(2), momentSchema, z.uuid()]);

/**
 * What a landlord has to notify in all own houses: first what can still be done in time and is due today or tomorrow
 * (a notice of tonight is due in the morning), then what is overdue, then the rest. Throws `bad_cursor`.
 */
export async function listDuties(
  { db, clock }: Services,
  sites: readonly SiteMembership[],
  { cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const now = clock.now();
  const after = decodeCursor(dutyCursor, cursor);
  const asOf = after === undefined ? now : new Date(after[0]);
  const soon = endOfDay(addDays(dayOfMoment(asOf), 1));
  const place = sql<number>`case when due_at <= ${asOf} then 1 when due_at <= ${soon} then 0 else 2 end`;
  let select = ownDuties(db, sites)
    .select(['duty.opens_on', 'duty.due_at', 'duty.verified', 'resident.arrived_on', place.as('place')])
    .where('duty.done_on', 'is', null)
    .where('duty.dropped_on', 'is', null)
    .where('duty.opens_on', '<=', dayOfMoment(asOf))
    .orderBy('place')
    .orderBy('duty.due_at')
    .orderBy('duty.duty_id')
    .limit(limit + 1);
  if (after !== undefined) {
    const [, at, due, id] = after;
    select = select.where(
      sql<boolean>`(${place}, due_at, duty_id) > (${at}::int, ${due}::timestamptz, ${id}::uuid)`,
    );
  }
  const [book, found] = await Promise.all([currentLawBook(db, clock), select.execute()]);
  const page = cutPage(found, limit, (last) => [
    asOf.toISOString(),
    last.place,
    last.due_at.toISOString(),
    last.duty_id,
  ]);
  const rows = page.rows.map((row): OpenDuty => {
    const due = { kind: row.kind, opensOn: row.opens_on, dueAt: row.due_at };
    const registers = row.kind !== 'stay_notice';
    return {
      ...presentDuty(row),
      earliestOn: earliestNotice(book, due, row.arrived_on),
      dueAt: row.due_at.toISOString(),
      urgency: urgencyOf(book, row.due_at, now),
      verified: row.verified,
      source: sourceOf(book, row.kind, row.opens_on),
      longestUntil: registers ? longestUntil(book, termFrom(due, dayOfMoment(now))) : null,
    };
  });
  return { asOf: now.toISOString(), rows, next: page.next };
}

function sourceOf(book: LawBook, kind: Duty, day: string) {
  const row = findParameter(book, GROUND[kind], day);
  return { vi: row?.source ?? '', en: row?.sourceEn ?? '' };
}
