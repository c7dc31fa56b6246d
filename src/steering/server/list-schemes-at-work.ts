import { z } from 'zod';
import { loadAreas } from '../../areas/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import { activeByRank, standingOf } from '../../schemes/server/index.ts';
import { type listSchemesAtWork as contract, RANKED_FROM } from '../schemes-contract.ts';
import type { CountScope } from './count-sources.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

const cursor = z.tuple([z.int(), z.string().max(1000), z.uuid()]);

/** The schemes at work in a scope, a page of them. Throws `bad_cursor`. */
export async function listSchemesAtWork(
  db: Db,
  scope: CountScope,
  { cursor: at, limit }: Pick<Query, 'cursor' | 'limit'>,
): Promise<Reply> {
  const after = decodeCursor(cursor, at);
  const found = await activeByRank(db, scope, { rankedFrom: RANKED_FROM, after, limit: limit + 1 });
  const { rows, next } = cutPage(found, limit, (last) => [last.rank, last.name_key, last.scheme_id]);
  // a case names its schemes wherever it was opened
  const areaIds = (await loadAreas(db)).areas.map((area) => area.areaId);
  const [standing, cases] = await Promise.all([
    standingOf(db, rows, scope),
    countCasesOfSchemes(
      db,
      { ...scope, areaIds },
      rows.map(({ scheme_id }) => scheme_id),
    ),
  ]);
  return {
    rows: rows.map(({ scheme_id: schemeId, area_id: areaId, name, activities }) => {
      const { sites, members } = standing(schemeId);
      const led = casesNaming(cases, new Set([schemeId]));
      return { schemeId, areaId, name, activities, sites, members, cases: led };
    }),
    next,
  };
}
