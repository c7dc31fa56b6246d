import { type StepCode, TIP_BREAKDOWNS } from '../tips/measures.ts';
import { keysOf } from '../wire/keys-of.ts';
import type { Breakdown } from './breakdowns.ts';
import { CALENDARS, type CalendarCode } from './calendars.ts';
import type { Measure, Source } from './measures.ts';

/** Over what a ratio goes: what came in the period, or that with what was carried over into it. */
type Base = 'in_period' | 'with_carried_over';

interface Whatever {
  readonly source: Source;
  /** With fewer than these in its denominator (or, of days, measured) no ratio is given at the desk. */
  readonly least: number;
  /** The calendars that it may be counted by. */
  readonly calendars: readonly CalendarCode[];
  /** What it can be parted by, beside the units below the area. */
  readonly breakdowns: readonly Breakdown[];
  /** Whether it can be shown by the months of the period; what was carried over belongs to none of them. */
  readonly byTime: boolean;
}

/** A number of rows: the sum of its measures, of the sum of others or (null) of nothing. */
export interface CountIndicator extends Whatever {
  readonly kind: 'count';
  readonly value: readonly Measure[];
  readonly of: readonly Measure[] | null;
  readonly base: Base | null;
}

/** A number of days within which half, or nine in ten, of the tips had come to a step. */
export interface DaysIndicator extends Whatever {
  readonly kind: 'days';
  readonly step: StepCode;
  /** The part of the tips that had come so far, 0.5 or 0.9. */
  readonly share: number;
}

export type Indicator = CountIndicator | DaysIndicator;

/** Fewer than this is no ratio at the desk: one of two is not "50 %". */
const LEAST = 5;
const OF_EVENTS: readonly CalendarCode[] = ['calendar', 'crime_statistics', 'free'];

const count = (
  source: Source,
  value: readonly Measure[],
  of: readonly Measure[] | null = null,
  more: Partial<CountIndicator> = {},
): CountIndicator => ({
  kind: 'count',
  source,
  value,
  of,
  base: of === null ? null : 'in_period',
  least: LEAST,
  calendars: source === 'schemes' || source === 'forces' ? CALENDARS : OF_EVENTS,
  breakdowns: source === 'tips' ? TIP_BREAKDOWNS : [],
  byTime: true,
  ...more,
});

const days = (step: StepCode, share: number): DaysIndicator => ({
  kind: 'days',
  source: 'tips',
  step,
  share,
  least: LEAST,
  calendars: OF_EVENTS,
  breakdowns: [],
  byTime: true,
});

const BY_SCHEME: Partial<CountIndicator> = { breakdowns: ['scheme'] };

/** Every indicator, by its code, in the order in which pages and reports show them. */
export const INDICATORS = {
  information_received: count('tips', ['information_received']),
  useful: count('tips', ['useful'], ['information_received']),
  crime_reports: count('tips', ['crime_reports'], ['information_received']),
  resolved: count('tips', ['resolved'], ['crime_reports']),
  carried_over: count('tips', ['carried_over'], null, { byTime: false }),
  resolved_with_carried_over: count(
    'tips',
    ['resolved', 'carried_resolved'],
    ['crime_reports', 'carried_over'],
    { base: 'with_carried_over', byTime: false },
  ),
  overdue: count('tips', ['overdue'], ['crime_reports']),
  // over the closed and the open overdue: what is late and open may not hide
  on_time: count('tips', ['on_time'], ['resolved', 'overdue']),
  prosecuted: count('tips', ['prosecuted'], ['resolved']),
  days_to_verification_median: days('verification', 0.5),
  days_to_verification_p90: days('verification', 0.9),
  days_to_classification_median: days('classification', 0.5),
  days_to_classification_p90: days('classification', 0.9),
  days_to_assignment_median: days('assignment', 0.5),
  days_to_assignment_p90: days('assignment', 0.9),
  days_to_resolution_median: days('resolution', 0.5),
  days_to_resolution_p90: days('resolution', 0.9),
  cases_recorded: count('cases', ['cases_recorded'], null, BY_SCHEME),
  cases_cleared: count('cases', ['cases_cleared'], ['cases_recorded'], BY_SCHEME),
  groups_dismantled: count('groups', ['groups_dismantled']),
  wanted_ended: count('wanted', ['wanted_arrested', 'wanted_persuaded']),
  wanted_arrested: count('wanted', ['wanted_arrested']),
  wanted_persuaded: count('wanted', ['wanted_persuaded']),
  wanted_surrendered: count('wanted', ['wanted_surrendered']),
  wanted_withdrawn: count('wanted', ['wanted_withdrawn']),
  schemes_maintained: count('schemes', ['schemes_maintained']),
  schemes_newly_built: count('schemes', ['schemes_newly_built']),
  schemes_dissolved: count('schemes', ['schemes_dissolved']),
  schemes_graded: count('schemes', ['schemes_graded']),
  sites: count('schemes', ['sites']),
  teams: count('schemes', ['teams']),
  members: count('schemes', ['members']),
  activities: count('schemes', ['activities']),
  force_teams: count('forces', ['force_teams']),
  force_members: count('forces', ['force_members']),
} as const satisfies Record<string, Indicator>;

export type IndicatorCode = keyof typeof INDICATORS;
export const INDICATOR_CODES = keysOf(INDICATORS);

/** An indicator of the catalogue. */
export function indicatorOf(code: IndicatorCode): Indicator {
  return INDICATORS[code];
}

/** Everything that an indicator is worked out from; nothing for one of days. */
export function measuresOf(indicator: Indicator): readonly Measure[] {
  return indicator.kind === 'days' ? [] : [...indicator.value, ...(indicator.of ?? [])];
}

/** What an indicator is called, what it counts, and what its denominator is called; with its legal ground, if any. */
export interface IndicatorWords {
  /** In a table's head or on a card: "Đã giải quyết". */
  readonly name: string;
  /** The formula in words, as sentences. */
  readonly means: string;
  /** After the number of the denominator: "trên 624 tin báo, tố giác"; null for what is a part of nothing. */
  readonly base: string | null;
  /** What one counted row is, after a number: "573 tin", in the plural in English. */
  readonly rows: string;
  readonly ground?: string;
}
