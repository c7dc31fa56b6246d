import { addDays, type Day, daysBetween } from '../law/day.ts';

/** Nothing is said of fewer tips: neither of a scheme nor of a place. */
export const LEAST = 5;
/** Days that are compared before and after a launch, at most, and at least: less says nothing. */
export const LONGEST = 365;
export const SHORTEST = 30;

/** A span of days, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Two spans of equal length on either side of a launch; the day of the launch is the first of the second. */
export interface AroundLaunch {
  readonly days: number;
  readonly before: Span;
  readonly after: Span;
}

/** The spans to be compared as of a day; undefined while the scheme has run for too few days. */
export function aroundLaunch(launchedOn: Day, asOf: Day): AroundLaunch | undefined {
  const days = Math.min(LONGEST, daysBetween(launchedOn, asOf) + 1);
  if (days < SHORTEST) return undefined;
  return {
    days,
    before: { from: addDays(launchedOn, -days), to: addDays(launchedOn, -1) },
    after: { from: launchedOn, to: addDays(launchedOn, days - 1) },
  };
}

/** Why nothing is compared: it is too early, the register begins later than the first span, or there is too little. */
export const SILENCES = ['too_early', 'no_register', 'too_few'] as const;
export type Silence = (typeof SILENCES)[number];

/** What is said of both spans, or why nothing is. */
export type Comparison =
  | { readonly said: { readonly before: number; readonly after: number }; readonly why: null }
  | { readonly said: null; readonly why: Silence };

/**
 * Says both numbers or neither. `first` is the first day of the register of those places: what came before it is not
 * known, and nothing is not the same as none.
 */
export function compareAround(
  spans: AroundLaunch | undefined,
  first: Day | null,
  counts: { readonly before: number; readonly after: number },
): Comparison {
  if (spans === undefined) return { said: null, why: 'too_early' };
  if (first === null || first > spans.before.from) return { said: null, why: 'no_register' };
  if (counts.before < LEAST || counts.after < LEAST) return { said: null, why: 'too_few' };
  return { said: { before: counts.before, after: counts.after }, why: null };
}
