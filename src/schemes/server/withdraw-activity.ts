import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from './scheme-queries.ts';
import { forgetActivities } from './tally/forget-tally.ts';

/** Takes an activity out of the counts; its row stays. The same again is harmless. Throws `not_found`. */
export async function withdrawActivity(
  { db, clock }: Services,
  accountId: string,
  { area_id, scheme_id }: StoredScheme,
  activityId: string,
): Promise<Record<never, never>> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const row = await trx
      .selectFrom('scheme_activity')
      .select(['place_area_id', 'on_day', 'withdrawn_at'])
      .where('area_id', '=', area_id)
      .where('scheme_id', '=', scheme_id)
      .where('activity_id', '=', activityId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not_found');
    if (row.withdrawn_at !== null) return;
    await trx
      .updateTable('scheme_activity')
      .set({ withdrawn_at: at })
      .where('area_id', '=', area_id)
      .where('scheme_id', '=', scheme_id)
      .where('activity_id', '=', activityId)
      .execute();
    await forgetActivities(trx, [row.place_area_id], [row.on_day]);
    const fields = ['scheme.withdraw_activity', scheme_id, activityId, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
  });
  return {};
}
