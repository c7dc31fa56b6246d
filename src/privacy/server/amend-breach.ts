import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { amendBreach as contract } from '../contract.ts';
import { logBreach, type StoredBreach } from './breach-queries.ts';

/**
 * Enters what is known of a breach by now, what was done, and when the authority was told. Throws `breach_changed`
 * where somebody else was faster, `day_in_future`, and `end_before_start` for a notice before the breach was found.
 */
export async function amendBreach(
  { db, clock }: Services,
  accountId: string,
  breach: StoredBreach,
  { version, persons, measures, notifiedAt }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const notified = notifiedAt === null ? null : new Date(notifiedAt);
  if (notified !== null && notified > at) throw new AppError('day_in_future');
  if (notified !== null && notified < breach.found_at) throw new AppError('end_before_start');
  const changed = { persons, measures, notified_at: notified, version: version + 1 };
  await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('breach')
      .set(changed)
      .where('area_id', '=', breach.area_id)
      .where('breach_id', '=', breach.breach_id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) throw new AppError('breach_changed');
    await logBreach(trx, { ...breach, ...changed }, { accountId, at, wordsHash: null });
  });
  return { version: version + 1 };
}
