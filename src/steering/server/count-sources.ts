import { countForces } from '../../forces/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { countCases, countGroups, countWanted } from '../../results/server/index.ts';
import { countSchemes } from '../../schemes/server/index.ts';
import { countTipMeasures, type TipScope } from '../../tips/server/index.ts';
import { keysOf } from '../../wire/keys-of.ts';
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from '../indicators.ts';
import { addUp, type MeasureCounts, type Source } from '../measures.ts';
import { askAll } from './ask-all.ts';

/** Which rows are counted: their places, the days of the period, and as of which day. */
export type CountScope = TipScope;

/** Counts a register's rows by area; an area without any has no entry. */
export type CountSource = (db: Db, scope: CountScope) => Promise<ReadonlyMap<number, MeasureCounts>>;

/** Each register that is kept here, and who counts it. */
export const COUNTED_BY: Readonly<Partial<Record<Source, CountSource>>> = {
  tips: countTipMeasures,
  cases: countCases,
  groups: countGroups,
  wanted: countWanted,
  schemes: countSchemes,
  forces: countForces,
};

/** The registers that are kept here. */
export const KEPT_SOURCES = keysOf(COUNTED_BY);

/** The indicators whose register is kept here, in the order of the catalogue. */
export const KEPT_CODES: readonly IndicatorCode[] = INDICATOR_CODES.filter((code) => {
  return INDICATORS[code].source in COUNTED_BY;
});

/** What all registers say, and which of them did not answer: what they count is missing, the rest stands. */
export interface AllCounts {
  readonly failed: ReadonlySet<Source>;
  /** Everything that is counted in these areas. */
  in(areaIds: readonly number[]): MeasureCounts;
}

/** Asks these registers; one that fails is logged and left out. */
export async function countSources(
  { db, log }: Pick<Services, 'db' | 'log'>,
  scope: CountScope,
  sources: readonly Source[] = KEPT_SOURCES,
  countedBy: typeof COUNTED_BY = COUNTED_BY,
): Promise<AllCounts> {
  const failed = new Set<Source>();
  const answers = await askAll(db, sources, async (source) => {
    try {
      return await countedBy[source]?.(db, scope);
    } catch (error) {
      log.error('a register could not be counted', error, { source });
      failed.add(source);
      return undefined;
    }
  });
  const counts = answers.flatMap((answer) => answer ?? []);
  return {
    failed,
    in: (areaIds) => addUp(counts.flatMap((byArea) => areaIds.flatMap((id) => byArea.get(id) ?? []))),
  };
}
