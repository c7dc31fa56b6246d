import type { z } from 'zod';
import { findUnit } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { endWanted as contract } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';
import { takeStep } from './take-step.ts';

/**
 * Ends a notice by an act of a unit. From the next request on it is public no more, and its portrait is removed.
 * Throws `notice_changed`, `transition_not_allowed`, `day_in_future`, `end_before_start` for a day before it was
 * published, `unknown_unit` for what is no desk.
 */
export async function endNotice(
  { db, clock, jobs }: Services,
  accountId: string,
  notice: StoredNotice,
  { version, ending, actNumber, endedOn, unitId }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  refuseDay(endedOn, notice.published_on, dayOf(at));
  const unit = await findUnit(db, unitId);
  if (unit?.kind !== 'desk') throw new AppError('unknown_unit');
  const columns = {
    state: ending,
    act_number: actNumber,
    ended_on: endedOn,
    ended_unit_id: unitId,
    ended_area_id: unit.areaId,
    photo_as: null,
  };
  const changed = await transaction(db, async (trx) => {
    const ended = await takeStep(trx, notice, { action: 'end', version, columns, accountId, at });
    if (notice.photo_as !== null) await jobs.enqueue(trx, 'files:remove', { id: notice.photo_as });
    return ended;
  });
  return { version: changed.version };
}

function refuseDay(endedOn: string, publishedOn: string | null, today: string): void {
  const code = endedOn > today ? 'day_in_future' : 'end_before_start';
  const fits = endedOn <= today && (publishedOn === null || endedOn >= publishedOn);
  if (!fits) throw new AppError(code, { issues: [{ path: 'endedOn', code }] });
}
