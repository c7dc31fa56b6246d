import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { ThingInHand } from '../contract.ts';
import type { FundKey } from './fund-queries.ts';
import { numberCursor } from './list-entries.ts';

/** Things that were given and are not all in use yet, the newest first. Throws `bad_cursor`. */
export async function listThings(
  db: Db,
  { area_id, scheme_id }: FundKey,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ThingInHand[]; next: string | null }> {
  const before = decodeCursor(numberCursor, page.cursor)?.[0];
  let select = db
    .selectFrom('fund_thing')
    .select(['number', 'thing', 'remaining'])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('remaining', '>', 0)
    .orderBy('number', 'desc')
    .limit(page.limit + 1);
  if (before !== undefined) select = select.where('number', '<', before);
  return cutPage(await select.execute(), page.limit, ({ number }) => [number]);
}
