import { MEASURES as FORCE_MEASURES } from '../forces/measures.ts';
import { MEASURES as SCHEME_MEASURES } from '../schemes/measures.ts';
import type { TipMeasure } from '../tips/measures.ts';
import { keysOf } from '../wire/keys-of.ts';

/** The registers that figures are counted from; each is counted by the capability that keeps it. */
const SOURCES = ['tips', 'cases', 'groups', 'wanted', 'schemes', 'forces'] as const;
export type Source = (typeof SOURCES)[number];

/** What the registers beside tips count; each gives these names for each area. */
const OTHER_MEASURES = {
  cases: ['cases_recorded', 'cases_cleared'],
  groups: ['groups_dismantled'],
  wanted: ['wanted_arrested', 'wanted_persuaded', 'wanted_surrendered', 'wanted_withdrawn'],
  schemes: SCHEME_MEASURES,
  forces: FORCE_MEASURES,
} as const;
type OtherMeasure = (typeof OTHER_MEASURES)[keyof typeof OTHER_MEASURES][number];

/** Everything that is counted. */
export type Measure = TipMeasure | OtherMeasure;
/** What one area has of each; what is not named is 0. */
export type MeasureCounts = Readonly<Partial<Record<Measure, number>>>;

/** The measures of several counts added up. */
export function addUp(all: readonly MeasureCounts[]): MeasureCounts {
  const total: Partial<Record<Measure, number>> = {};
  for (const counts of all) {
    for (const measure of keysOf(counts)) {
      total[measure] = (total[measure] ?? 0) + (counts[measure] ?? 0);
    }
  }
  return total;
}

/** The sum of some measures of a count. */
export function sumOf(counts: MeasureCounts, measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + (counts[measure] ?? 0), 0);
}
