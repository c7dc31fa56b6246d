import { z } from 'zod';
import { loadAreas } from '../../areas/server/index.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { casesNaming, countCasesOfSchemes } from '../../results/server/index.ts';
import { type ActiveScheme, activeSchemes, standingOf } from '../../schemes/server/index.ts';
import { type listSchemesAtWork as contract, RANKED_FROM } from '../schemes-contract.ts';
import type { CountScope } from './count-sources.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

const cursor = z.tuple([z.int(), z.uuid()]);
const collator = new Intl.Collator('vi');

/** What a scheme's place in the list goes by; all those with a few activities are equal. */
const rankOf = ({ activities }: ActiveScheme) => (activities >= RANKED_FROM ? activities : 0);

/** The schemes at work in a scope, a page of them. Throws `bad_cursor`. */
export async function listSchemesAtWork(
  db: Db,
  scope: CountScope,
  { cursor: at, limit }: Pick<Query, 'cursor' | 'limit'>,
): Promise<Reply> {
  const after = decodeCursor(cursor, at);
  const all = (await activeSchemes(db, scope)).toSorted(
    (a, b) =>
      rankOf(b) - rankOf(a) || collator.compare(a.name, b.name) || (a.scheme_id < b.scheme_id ? -1 : 1),
  );
  const found = all.slice(startOf(all, after)).slice(0, limit + 1);
  const { rows, next } = cutPage(found, limit, (last) => [rankOf(last), last.scheme_id]);
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

/** Where a page begins: behind the last row shown, or, where that has gone, behind its rank. */
function startOf(all: readonly ActiveScheme[], after: z.output<typeof cursor> | undefined): number {
  if (after === undefined) return 0;
  const [rank, schemeId] = after;
  const last = all.findIndex((scheme) => scheme.scheme_id === schemeId);
  if (last >= 0) return last + 1;
  const next = all.findIndex((scheme) => rankOf(scheme) < rank);
  return next < 0 ? all.length : next;
}
