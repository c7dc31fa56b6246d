import { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { daySchema, rowIdSchema } from '../../wire/encoding.ts';
import { OUTCOME_CODES } from '../workflow.ts';
import { placesOf } from './tip-queries.ts';

/** A line of the list of erasures: what a restored backup needs in order to erase the same again. No content. */
export const erasureLineSchema = z.strictObject({
  tipId: z.uuid(),
  /** Every area in which the tip has been: a backup may know it in any of them. */
  areaIds: z.array(rowIdSchema).min(1),
  ground: z.string().min(1),
  erasedOn: daySchema,
  closedOn: daySchema,
  outcome: z.enum(OUTCOME_CODES),
});
export type ErasureLine = z.output<typeof erasureLineSchema>;

const BATCH = 500;

/** Every erasure, oldest first, page by page. */
export async function* listErasures(db: Db): AsyncGenerator<ErasureLine> {
  for (let after: { erased_at: Date; tip_id: string } | undefined; ; ) {
    const rows = await erasuresAfter(db, after);
    for (const row of rows) {
      yield {
        tipId: row.tip_id,
        areaIds: placesOf(row),
        ground: row.ground,
        erasedOn: row.erased_on,
        closedOn: row.closed_on,
        outcome: row.outcome,
      };
    }
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

function erasuresAfter(db: Db, after: { erased_at: Date; tip_id: string } | undefined) {
  let query = db
    .selectFrom('erasure')
    .innerJoin('tip', (join) =>
      join.onRef('tip.area_id', '=', 'erasure.area_id').onRef('tip.tip_id', '=', 'erasure.tip_id'),
    )
    .select(['erasure.tip_id', 'erasure.ground', 'erasure.erased_on', 'erasure.erased_at'])
    .select(['tip.area_id', 'tip.chain', 'tip.closed_on', 'tip.outcome'])
    .where('tip.closed_on', 'is not', null)
    .where('tip.outcome', 'is not', null)
    .$narrowType<{ closed_on: string; outcome: ErasureLine['outcome'] }>()
    .orderBy('erasure.erased_at')
    .orderBy('erasure.tip_id')
    .limit(BATCH);
  if (after !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('erasure.erased_at', 'erasure.tip_id'), '>', tuple(after.erased_at, after.tip_id)),
    );
  }
  return query.execute();
}
