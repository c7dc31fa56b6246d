import { z } from 'zod';
import type { Actor } from '../../accounts/policy.ts';
import { AppError } from '../../platform/app-error.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { STEPS, TIP_MEASURES, type TipMeasure } from '../../tips/measures.ts';
import { listMeasuredTips } from '../../tips/server/index.ts';
import { tipNumber } from '../../tips/tip-number.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { listIndicatorRows as contract } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import { rowUnits } from '../policy.ts';
import type { CountScope } from './count-sources.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

const cursor = z.tuple([daySchema, z.uuid()]);

/**
 * The tips behind an indicator that belong to the actor's own units, newest first: numbers, states and days. Throws
 * `not_found` for an indicator of another register, whose rows stand in its own room, and `bad_cursor`.
 */
export async function listIndicatorRows(
  db: Db,
  actor: Actor,
  code: IndicatorCode,
  scope: CountScope,
  { cursor: at, limit }: Pick<Query, 'cursor' | 'limit'>,
): Promise<Reply> {
  const indicator = indicatorOf(code);
  if (indicator.source !== 'tips') throw new AppError('not_found');
  const measures =
    indicator.kind === 'days'
      ? [STEPS[indicator.step]]
      : indicator.value.map((measure) => TIP_MEASURES[measure as TipMeasure]);
  const after = decodeCursor(cursor, at);
  const found = await listMeasuredTips(db, scope, {
    measures,
    unitIds: rowUnits(actor),
    after: after && { receivedOn: after[0], tipId: after[1] },
    limit: limit + 1,
  });
  const { rows, next } = cutPage(found, limit, (last) => [last.receivedOn, last.tipId]);
  return { rows: rows.map((row) => ({ ...row, number: tipNumber(row.tipId) })), next };
}
