import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { requireStandingUnit } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { draftWanted as contract } from '../../wanted-contract.ts';
import { findNotice, textColumns, textOf } from './notice-queries.ts';
import { recordStep } from './take-step.ts';

/**
 * Drafts a notice of a desk. The same again is harmless. Throws `already_entered` for other words under a known id,
 * `day_in_future`, and `unit_takes_nothing_new` where the desk has ended.
 */
export async function draftNotice(
  services: Services,
  accountId: string,
  areaId: number,
  { noticeId, unitId, text }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const at = clock.now();
  const known = await findNotice(db, noticeId);
  if (known !== undefined) {
    const same = known.unit_id === unitId && isDeepStrictEqual(textOf(known), text);
    if (!same) throw new AppError('already_entered');
    return { version: known.version };
  }
  await requireStandingUnit(services, unitId);
  const place = { area_id: areaId, notice_id: noticeId, unit_id: unitId };
  const columns = textColumns(text, at);
  await transaction(db, async (trx) => {
    const row = await trx
      .insertInto('wanted_notice')
      .values({ ...place, ...columns, state: 'draft', version: 1, changed_at: at, ...NOTHING_YET })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new AppError('already_entered');
    await recordStep(trx, row, 'draft', { accountId, at });
  });
  return { version: 1 };
}

const NOTHING_YET = {
  photo_as: null,
  photo_sha256: null,
  published_at: null,
  published_on: null,
  act_number: null,
  ended_on: null,
  ended_unit_id: null,
  ended_area_id: null,
} as const;
