import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { longestUntil, renewal } from '../duties.ts';
import type { finishDuty as contract } from '../resident-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import type { StoredHouse } from './house-queries.ts';
import { storeDuties } from './take-in.ts';

/**
 * Marks something as notified through the official channel; what was registered for a term is to be renewed before its
 * end. Throws `not_found` for what is done or dropped, `day_in_future`, `end_before_start` for a day before it could
 * be done or a term that is over, `term_not_allowed` for a missing term, one too long, and one where none belongs.
 */
export async function finishDuty(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  dutyId: string,
  { channel, doneOn, until }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const at = clock.now();
  if (doneOn > dayOf(at)) throw new AppError('day_in_future');
  const book = await currentLawBook(db, clock);
  const { area_id, house_id } = house;
  await transaction(db, async (trx) => {
    const duty = await trx
      .updateTable('house_duty')
      .set({ done_on: doneOn, channel })
      .where('area_id', '=', area_id)
      .where('house_id', '=', house_id)
      .where('duty_id', '=', dutyId)
      .where('done_on', 'is', null)
      .where('dropped_on', 'is', null)
      .returning(['resident_id', 'kind', 'opens_on'])
      .executeTakeFirst();
    if (duty === undefined) throw new AppError('not_found');
    if (doneOn < duty.opens_on) throw new AppError('end_before_start');
    const registers = duty.kind !== 'stay_notice';
    if (registers !== (until !== null)) throw new AppError('term_not_allowed');
    if (until !== null) {
      if (until <= doneOn) throw new AppError('end_before_start');
      if (until > longestUntil(book, doneOn)) throw new AppError('term_not_allowed');
      const key = { area_id, house_id, resident_id: duty.resident_id };
      await storeDuties(trx, key, [renewal(book, until)]);
    }
    await appendHouseLeaf(trx, house, 'house.notified', [dutyId, duty.kind, channel, doneOn, until], {
      accountId,
      at,
    });
  });
}
