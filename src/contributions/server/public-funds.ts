import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { openCount } from '../../steering/open-data.ts';
import { recordBy } from '../../wire/record-by.ts';
import { balanceOf, EMPTY, SORTS } from '../fund.ts';
import { type PublicFund, SHOWN_THINGS } from '../public-contract.ts';
import { countSameHand, type FundKey, findFund, standingOf } from './fund-queries.ts';

/**
 * What everybody may know of a scheme's fund. Money is told to the đồng, for it is theirs; of givers no more than how
 * often, by the rule of the public figures, and no amount by sort.
 */
export async function presentFund(db: Db, scheme: StoredScheme): Promise<PublicFund> {
  const [fund, things, sameHand] = await Promise.all([
    findFund(db, scheme),
    thingsOf(db, scheme),
    countSameHand(db, scheme),
  ]);
  const standing = fund === undefined ? EMPTY : standingOf(fund);
  return {
    schemeId: scheme.scheme_id,
    name: scheme.name,
    given: standing.given,
    spent: standing.spent,
    balance: balanceOf(standing),
    from: recordBy(SORTS, (sort) => openCount(standing.from[sort])),
    ...things,
    sameHand,
  };
}

/** What was given in things, added up by what they are: a number only where as many gave such as may be counted. */
async function thingsOf(
  db: Db,
  { area_id, scheme_id }: FundKey,
): Promise<Pick<PublicFund, 'things' | 'moreThings'>> {
  const rows = await db
    .selectFrom('fund_thing')
    .select(['thing'])
    .select(({ fn }) => [
      fn.sum<number>('quantity').as('quantity'),
      fn.sum<number>('remaining').as('remaining'),
      fn.countAll<number>().as('gifts'),
      sql<number>`count(*) over ()`.as('sorts'),
    ])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('quantity', '>', 0)
    .groupBy('thing')
    .orderBy('thing')
    .limit(SHOWN_THINGS)
    .execute();
  const things = rows.map(({ thing, quantity, remaining, gifts }) => {
    return { thing, count: openCount(gifts) === null ? null : { quantity, remaining } };
  });
  return { things, moreThings: Math.max(0, (rows[0]?.sorts ?? 0) - rows.length) };
}

/** What was given to some schemes and spent, in đồng, by scheme; none where nothing was entered. */
export async function fundsOf(
  db: Db,
  schemes: readonly FundKey[],
): Promise<ReadonlyMap<string, { readonly given: number; readonly spent: number }>> {
  if (schemes.length === 0) return new Map();
  const rows = await db
    .selectFrom('scheme_fund')
    .select(['scheme_id', 'given', 'spent'])
    .where('area_id', '=', sql<number>`any(${[...new Set(schemes.map(({ area_id }) => area_id))]}::int[])`)
    .where('scheme_id', '=', sql<string>`any(${schemes.map(({ scheme_id }) => scheme_id)}::uuid[])`)
    .where('entries', '>', 0)
    .execute();
  return new Map(rows.map(({ scheme_id, given, spent }) => [scheme_id, { given, spent }]));
}
