import type { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { listOutcomes as contract } from '../contract.ts';
import { meanOf, tellBatches } from '../tell.ts';
import { BATCH_COLUMNS, batchOfRow } from './batches-of.ts';

/** What became of the tips of a site, quarter by quarter, the latest first. Throws `bad_cursor`. */
export async function listOutcomes(
  db: Db,
  { areaId, siteId }: { readonly areaId: number; readonly siteId: string },
  { cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const before = decodeCursor(daySchema, cursor);
  // all of them, four a year at most: what one tells depends on those before it
  const stored = await db
    .selectFrom('scheme_tip_batch')
    .select(BATCH_COLUMNS)
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .orderBy('quarter')
    .execute();
  const told = tellBatches(stored.map(batchOfRow)).reverse();
  const found = told.filter(({ quarter }) => before === undefined || quarter < before).slice(0, limit + 1);
  const { rows, next } = cutPage(found, limit, (last) => [last.quarter]);
  const shown = rows.map(({ days, answer, ...batch }) => ({
    ...batch,
    meanDays: meanOf(days),
    meanAnswer: meanOf(answer),
  }));
  return { rows: shown, next };
}
