import { sql } from 'kysely';
import type { Day } from '../../../law/day.ts';
import type { Trx } from '../../../platform/database.ts';
import { blockOf } from '../../../tallies/blocks.ts';
import { keepBlocks } from '../../../tallies/server/index.ts';
import './tables.ts';

/**
 * Gives up what was rolled up of the half months of some activities, in the transaction that enters, withdraws or moves
 * them, and after it has: whoever holds a cell waits for no activity. They are counted from their rows until they are
 * rolled up anew.
 */
export async function forgetActivities(
  trx: Trx,
  areaIds: readonly number[],
  days: readonly Day[],
): Promise<void> {
  // in one order, so that two who move activities do not wait for each other
  const blocks = [...new Set(days.map(blockOf))].sort((a, b) => a - b);
  await keepBlocks(trx, 'activities', blocks);
  for (const table of ['scheme_tally', 'scheme_tally_sum'] as const) {
    for (const areaId of [...areaIds].sort((a, b) => a - b)) {
      await trx
        .deleteFrom(table)
        .where('area_id', '=', areaId)
        .where('block', '=', sql<number>`any(${blocks}::int[])`)
        .execute();
    }
  }
}
