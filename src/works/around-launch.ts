import { addDays, type Day, daysBetween } from '../law/day.ts';
import type { Steady } from './steady.ts';

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

/**
 * Why nothing is compared: it is too early, the units there changed about the launch, the register of one of the
 * places begins later than the first span, or there is too little.
 */
export const SILENCES = ['too_early', 'units_changed', 'no_register', 'too_few'] as const;
type Silence = (typeof SILENCES)[number];

/**
 * The spans to be compared as of a day, as long as the units there are the same in both; else why there are none: the
 * scheme has run for too few days, or the units changed too close to its launch.
 */
export function aroundLaunch(
  launchedOn: Day,
  asOf: Day,
  { from, to }: Steady,
): AroundLaunch | Extract<Silence, 'too_early' | 'units_changed'> {
  const run = daysBetween(launchedOn, asOf) + 1;
  if (run < SHORTEST) return 'too_early';
  const before = from === null ? LONGEST : daysBetween(from, launchedOn);
  const after = to === null ? LONGEST : daysBetween(launchedOn, to) + 1;
  const days = Math.min(LONGEST, run, before, after);
  if (days < SHORTEST) return 'units_changed';
  return {
    days,
    before: { from: addDays(launchedOn, -days), to: addDays(launchedOn, -1) },
    after: { from: launchedOn, to: addDays(launchedOn, days - 1) },
  };
}

/** What is said of both spans, or why nothing is. */
type Comparison =
  | { readonly said: { readonly before: number; readonly after: number }; readonly why: null }
  | { readonly said: null; readonly why: Silence };

/**
 * Says both numbers or neither. `since` is the day from which there is a register of every one of those places: what
 * came before it is not known, and nothing is not the same as none.
 */
export function compareAround(
  spans: AroundLaunch,
  since: Day | null,
  counts: { readonly before: number; readonly after: number },
): Comparison {
  if (since === null || since > spans.before.from) return { said: null, why: 'no_register' };
  if (counts.before < LEAST || counts.after < LEAST) return { said: null, why: 'too_few' };
  return { said: { before: counts.before, after: counts.after }, why: null };
}
