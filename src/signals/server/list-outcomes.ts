import type { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { listOutcomes as contract } from '../contract.ts';

/** What became of the tips of a site, batch by batch, the latest first. Throws `bad_cursor`. */
export async function listOutcomes(
  db: Db,
  { areaId, siteId }: { readonly areaId: number; readonly siteId: string },
  { cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const before = decodeCursor(daySchema, cursor);
  let select = db
    .selectFrom('scheme_tip_batch')
    .select(['formed_on', 'tips', 'useful', 'to_case', 'days'])
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .orderBy('formed_on', 'desc')
    .limit(limit + 1);
  if (before !== undefined) select = select.where('formed_on', '<', before);
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.formed_on]);
  const shown = rows.map(({ formed_on, tips, useful, to_case, days }) => ({
    formedOn: formed_on,
    tips,
    useful,
    toCase: to_case,
    meanDays: Math.round(days / tips),
  }));
  return { rows: shown, next };
}
