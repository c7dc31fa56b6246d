import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { countCasesByScheme } from '../../results/server/index.ts';
import { schemesNamed } from '../../schemes/server/index.ts';
import { countTipsBy } from '../../tips/server/index.ts';
import { type Breakdown, MOST_ROWS } from '../breakdowns.ts';
import type { readIndicator as contract } from '../indicator-contract.ts';
import { type Indicator, measuresOf } from '../indicators.ts';
import type { MeasureCounts } from '../measures.ts';
import { workOutCount } from '../work-out.ts';
import type { CountScope } from './count-sources.ts';

type Parted = z.input<(typeof contract)['reply']>['breakdowns'];
type CountBy = (db: Db, scope: CountScope) => Promise<ReadonlyMap<string, MeasureCounts>>;

const COUNTED_BY: Readonly<Record<Breakdown, CountBy>> = {
  category: (db, scope) => countTipsBy(db, scope, 'category'),
  channel: (db, scope) => countTipsBy(db, scope, 'channel'),
  scheme: countCasesByScheme,
};

/** An indicator by everything that it can be parted by, most first; none of an indicator of days. */
export async function readBreakdowns(db: Db, scope: CountScope, indicator: Indicator): Promise<Parted> {
  if (indicator.kind === 'days') return [];
  return Promise.all(
    indicator.breakdowns.map(async (by) => {
      const counted = await COUNTED_BY[by](db, { ...scope, measures: measuresOf(indicator) });
      const rows = [...counted]
        .map(([key, counts]) => ({ key, ...workOutCount(indicator, counts) }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
        .slice(0, MOST_ROWS);
      return { by, rows: by === 'scheme' ? await withNames(db, rows) : rows };
    }),
  );
}

async function withNames<Row extends { readonly key: string }>(db: Db, rows: readonly Row[]) {
  const known = await schemesNamed(
    db,
    rows.map(({ key }) => key),
  );
  return rows.flatMap((row) => {
    const scheme = known.find(({ schemeId }) => schemeId === row.key);
    return scheme ? [{ ...row, scheme: { name: scheme.name, areaId: scheme.areaId } }] : [];
  });
}
