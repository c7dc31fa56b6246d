import { addDays, addMonths, type Day, daysBetween } from '../law/day.ts';
import type { Period } from './periods.ts';

/**
 * The part of a compared period that is as far gone as the one asked for is on `asOf`: the eleven months that have
 * passed of a year go with the same eleven of the year before. A period that is over goes with the whole.
 */
export function comparedSoFar(period: Period, against: Period, asOf: Day): Period {
  if (asOf >= period.to) return against;
  if (asOf < period.from) return { from: against.from, to: against.from };
  const months = monthsBetween(against.from, period.from);
  const sameDay = addMonths(against.from, months) === period.from;
  const gone = sameDay ? addMonths(asOf, -months) : addDays(against.from, daysBetween(period.from, asOf));
  return { from: against.from, to: gone < against.to ? gone : against.to };
}

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
