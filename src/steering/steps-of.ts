import { addDays } from '../law/day.ts';
import { type CalendarRule, periodWithin } from './calendar-periods.ts';
import type { Length } from './calendars.ts';
import type { Period } from './periods.ts';

/** More steps than this would be a fence. */
const MOST_STEPS = 60;

/**
 * A period in steps of a length, by the rule of a calendar: each step once, oldest first, the first and the last cut
 * to the period. None where there would be more than `MOST_STEPS`.
 */
export function stepsOf(rule: CalendarRule, length: Length, { from, to }: Period): Period[] {
  const steps: Period[] = [];
  for (let day = from; day <= to; ) {
    if (steps.length === MOST_STEPS) return [];
    const step = periodWithin(rule, length, day);
    steps.push({ from: day, to: step.to < to ? step.to : to });
    day = addDays(step.to, 1);
  }
  return steps;
}
