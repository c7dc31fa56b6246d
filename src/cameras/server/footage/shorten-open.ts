import { endOfDay } from '../../../law/day.ts';
import type { Trx } from '../../../platform/database.ts';
import { heldThrough } from '../../could-have-seen.ts';
import type { StoredCamera } from '../camera-queries.ts';

/**
 * Where an owner turns out to keep footage for fewer days than was thought, open requests have to be answered earlier,
 * and their links end earlier. Never later: whoever was told a day was told that it is the last one.
 */
export async function shortenOpen(
  trx: Trx,
  { area_id, camera_id }: StoredCamera,
  retentionDays: number,
): Promise<void> {
  const open = await trx
    .selectFrom('footage_request')
    .select(['request_id', 'on_day', 'due_on', 'expires_at'])
    .where('area_id', '=', area_id)
    .where('camera_id', '=', camera_id)
    .where('state', 'in', ['asked', 'approved'])
    .forUpdate()
    .execute();
  for (const { request_id, on_day, due_on, expires_at } of open) {
    const dueOn = heldThrough(on_day, retentionDays);
    if (dueOn >= due_on) continue;
    const gone = endOfDay(dueOn);
    const expiresAt = expires_at !== null && expires_at > gone ? gone : expires_at;
    await trx
      .updateTable('footage_request')
      .set({ due_on: dueOn, expires_at: expiresAt })
      .where('area_id', '=', area_id)
      .where('request_id', '=', request_id)
      .execute();
  }
}
