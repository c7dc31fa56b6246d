import type { z } from 'zod';
import type { LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { earliestNotice, longestUntil, renewal, termFrom } from '../duties.ts';
import type { finishDuty as contract } from '../resident-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { findDuty, type StoredDuty } from './duty-queries.ts';
import { holdHosted } from './hold-house.ts';
import type { StoredHouse } from './house-queries.ts';
import { storeDuties } from './store-duties.ts';

type Done = z.output<(typeof contract)['body']>;

/**
 * Marks something as notified through the official channel; what was registered for a term is to be renewed before its
 * end. The very same again is harmless. Throws `not_found` for what is done otherwise or dropped, `day_in_future`,
 * `notice_too_early` for a day before it could be done, `end_before_start` for a term that does not go on,
 * `residence_too_long` with the last day that the law allows, and `invalid_input` for a term that is missing, or stands
 * where none belongs.
 */
export async function finishDuty(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  dutyId: string,
  done: Done,
): Promise<void> {
  const at = clock.now();
  const { channel, doneOn, until } = done;
  if (doneOn > dayOf(at)) throw new AppError('day_in_future');
  const book = await currentLawBook(db, clock);
  const { area_id, house_id } = house;
  await transaction(db, async (trx) => {
    await holdHosted(trx, house);
    const duty = await findDuty(trx, { area_id, house_id, duty_id: dutyId });
    if (duty === undefined || duty.dropped_on !== null) throw new AppError('not_found');
    if (duty.done_on === doneOn && duty.channel === channel && duty.until === until) return;
    if (duty.done_on !== null) throw new AppError('not_found');
    checkTerm(book, duty, done);
    await trx
      .updateTable('house_duty')
      .set({ done_on: doneOn, channel, until })
      .where('area_id', '=', area_id)
      .where('house_id', '=', house_id)
      .where('duty_id', '=', dutyId)
      .execute();
    if (until !== null) await storeDuties(trx, duty, [renewal(book, until)], dutyId);
    await appendHouseLeaf(trx, house, 'house.notified', [dutyId, duty.kind, channel, doneOn, until], {
      accountId,
      at,
    });
  });
}

function checkTerm(book: LawBook, duty: StoredDuty, { doneOn, until }: Done): void {
  const due = { kind: duty.kind, opensOn: duty.opens_on, dueAt: duty.due_at };
  if (doneOn < earliestNotice(book, due, duty.arrived_on)) throw new AppError('notice_too_early');
  const registers = duty.kind !== 'stay_notice';
  if (registers !== (until !== null)) throw invalidInput('until', 'invalid_value');
  if (until === null) return;
  const from = termFrom(due, doneOn);
  if (until <= from) throw new AppError('end_before_start');
  const longest = longestUntil(book, from);
  if (until > longest) throw new AppError('residence_too_long', { details: { longestUntil: longest } });
}
