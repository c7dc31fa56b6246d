import { sql } from 'kysely';
import type { z } from 'zod';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { LAW_CODES } from '../../law/codes.ts';
import { findParameter, type LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { Duty } from '../codes.ts';
import { longestUntil, urgencyOf } from '../duties.ts';
import { type listDuties as contract, SHOWN_DUTIES } from '../resident-contract.ts';

const GROUND: Readonly<Record<Duty, string>> = {
  stay_notice: LAW_CODES.stayNoticeHour,
  temporary_residence: LAW_CODES.temporaryResidence,
  renewal: LAW_CODES.temporaryResidenceRenewal,
};

/** What a landlord has to notify now in all own houses, the first due first. */
export async function listDuties(
  { db, clock }: Services,
  sites: readonly SiteMembership[],
): Promise<z.input<(typeof contract)['reply']>> {
  const now = clock.now();
  const today = dayOf(now);
  const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
  const memberIds = sites.map(({ memberId }) => memberId);
  const [book, rows] = await Promise.all([
    currentLawBook(db, clock),
    db
      .selectFrom('house')
      .innerJoin('house_duty as duty', (join) =>
        join.onRef('duty.area_id', '=', 'house.area_id').onRef('duty.house_id', '=', 'house.house_id'),
      )
      .innerJoin('house_resident as resident', (join) =>
        join
          .onRef('resident.area_id', '=', 'duty.area_id')
          .onRef('resident.house_id', '=', 'duty.house_id')
          .onRef('resident.resident_id', '=', 'duty.resident_id'),
      )
      .innerJoin('house_room as room', (join) =>
        join
          .onRef('room.area_id', '=', 'resident.area_id')
          .onRef('room.house_id', '=', 'resident.house_id')
          .onRef('room.room_id', '=', 'resident.room_id'),
      )
      .leftJoin('house_resident_words as words', (join) =>
        join
          .onRef('words.area_id', '=', 'duty.area_id')
          .onRef('words.house_id', '=', 'duty.house_id')
          .onRef('words.resident_id', '=', 'duty.resident_id'),
      )
      .select(['duty.duty_id', 'duty.house_id', 'duty.resident_id', 'duty.kind', 'duty.opens_on'])
      .select(['duty.due_at', 'duty.verified', 'house.address', 'room.number', 'words.sealed'])
      .where('house.area_id', 'in', areaIds)
      .where('house.member_id', '=', sql<string>`any(${memberIds}::uuid[])`)
      .where('duty.done_on', 'is', null)
      .where('duty.dropped_on', 'is', null)
      .where('duty.opens_on', '<=', today)
      .orderBy('duty.due_at')
      .orderBy('duty.duty_id')
      .limit(SHOWN_DUTIES)
      .execute(),
  ]);
  return {
    asOf: now.toISOString(),
    rows: rows.map((row) => ({
      dutyId: row.duty_id,
      houseId: row.house_id,
      address: row.address,
      residentId: row.resident_id,
      roomNumber: row.number,
      kind: row.kind,
      opensOn: row.opens_on,
      dueAt: row.due_at.toISOString(),
      urgency: urgencyOf(book, row.due_at, now),
      verified: row.verified,
      source: sourceOf(book, row.kind, row.opens_on),
      longestUntil: row.kind === 'stay_notice' ? null : longestUntil(book, today),
      sealed: row.sealed?.toString('base64url') ?? null,
    })),
  };
}

function sourceOf(book: LawBook, kind: Duty, day: string) {
  const row = findParameter(book, GROUND[kind], day);
  return { vi: row?.source ?? '', en: row?.sourceEn ?? '' };
}
