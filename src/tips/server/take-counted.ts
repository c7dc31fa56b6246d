import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import type { Trx } from '../../platform/database.ts';
import type { TipKey } from './tip-queries.ts';

/** Marks tips from sites as counted among those that were sent. Gives how many it marked: what was marked stays so. */
export async function countAsSent(trx: Trx, tips: readonly TipKey[]): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('scheme_tip')
    .set({ sent_counted: true })
    .where(isOneOf(tips, sql.ref('area_id'), sql.ref('tip_id')))
    .where('sent_counted', '=', false)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Forgets from which site tips came that are counted among those sent and had come to an end before a day: nothing
 * tells any more which they were. Gives how many it forgot.
 */
export async function forgetEnded(trx: Trx, tips: readonly TipKey[], before: Day): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('scheme_tip as sent')
    .using('tip')
    .whereRef('tip.area_id', '=', 'sent.area_id')
    .whereRef('tip.tip_id', '=', 'sent.tip_id')
    .where(isOneOf(tips, sql.ref('sent.area_id'), sql.ref('sent.tip_id')))
    .where('sent.sent_counted', '=', true)
    .where('tip.state', '=', 'closed')
    .where('tip.closed_on', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function isOneOf(
  tips: readonly TipKey[],
  areaId: ReturnType<typeof sql.ref>,
  tipId: ReturnType<typeof sql.ref>,
) {
  const areas = tips.map((tip) => tip.areaId);
  const ids = tips.map((tip) => tip.tipId);
  return sql<boolean>`(${areaId}, ${tipId}) in (select * from unnest(${areas}::int[], ${ids}::uuid[]))`;
}
