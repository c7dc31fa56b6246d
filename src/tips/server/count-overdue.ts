import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { tipsAt } from './measured-tips.ts';

/** How many crime reports of some places each unit has that are open, not suspended and past their due day. */
export function countOverdue(
  db: Db,
  areaIds: readonly number[],
  today: string,
): Promise<{ unitId: number; overdue: number; oldestDueOn: string }[]> {
  return tipsAt(db, areaIds)
    .where('closed_on', 'is', null)
    .where('classification', '<>', 'order_information')
    .where('state', '<>', 'suspended')
    .where('resolve_due_on', '<', today)
    .select((tip) => [
      'unit_id as unitId',
      tip.fn.countAll<number>().as('overdue'),
      sql<string>`min(resolve_due_on)`.as('oldestDueOn'),
    ])
    .groupBy('unit_id')
    .execute();
}
