import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { ThingInHand } from '../contract.ts';
import type { FundKey } from './fund-queries.ts';

const cursor = z.tuple([z.string()]);

/** Things that were given and are not all in use yet, added up by what they are. Throws `bad_cursor`. */
export async function listThings(
  db: Db,
  { area_id, scheme_id }: FundKey,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ThingInHand[]; next: string | null }> {
  const after = decodeCursor(cursor, page.cursor)?.[0];
  let select = db
    .selectFrom('fund_thing')
    .select('thing')
    .select(({ fn }) => fn.sum<number>('remaining').as('remaining'))
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('remaining', '>', 0)
    .groupBy('thing')
    .orderBy('thing')
    .limit(page.limit + 1);
  if (after !== undefined) select = select.where('thing', '>', after);
  return cutPage(await select.execute(), page.limit, ({ thing }) => [thing]);
}
