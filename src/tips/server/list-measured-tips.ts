import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { MeasureRows } from '../measures.ts';
import { counted, type TipScope, tipsAt } from './measured-tips.ts';

/** Where the page before ended: the day of receipt and the id of its last tip. */
interface AfterTip {
  readonly receivedOn: string;
  readonly tipId: string;
}

/**
 * At most `limit` of the tips that any of these measures counts and that these units own, newest first: what is clear
 * of them, and nothing else.
 */
export function listMeasuredTips(
  db: Db,
  scope: TipScope,
  asked: {
    readonly measures: readonly MeasureRows[];
    readonly unitIds: readonly number[];
    readonly after?: AfterTip | undefined;
    readonly limit: number;
  },
) {
  const any = sql.join(
    asked.measures.map((measure) => sql`(${counted(measure, scope)})`),
    sql` or `,
  );
  let select = tipsAt(db, scope.areaIds)
    .where(sql<boolean>`(${any})`)
    .where('unit_id', '=', sql<number>`any(${asked.unitIds}::int[])`)
    .select([
      'tip_id as tipId',
      'unit_id as unitId',
      'category',
      'state',
      'classification',
      'received_on as receivedOn',
      'resolve_due_on as dueOn',
      'closed_on as closedOn',
    ])
    .orderBy('received_on', 'desc')
    .orderBy('tip_id', 'desc')
    .limit(asked.limit);
  const { after } = asked;
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_on', 'tip_id'), '<', tuple(after.receivedOn, after.tipId)),
    );
  }
  return select.execute();
}
