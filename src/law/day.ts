/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Days compare as their strings do. */
export type Day = string;

/** ISO 8601 number of a day of the week: 1 is Monday, 7 is Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Viet Nam keeps UTC+7 all year (no summer time since 1975). */
const ZONE_MS = 7 * 3_600_000;

/** Whether a text is a day that exists, `2024-02-29` but not `2023-02-29`. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day `count` days later, earlier where negative. Throws `RangeError` for what is no day. */
export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * DAY_MS);
}

/**
 * The same day of the month `count` months later; the last day of that month where it has no such day
 * (BLTTHS 2015, Điều 134). Throws `RangeError` for what is no day.
 */
export function addMonths(day: Day, count: number): Day {
  const from = new Date(timeOf(day));
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + count;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)));
}

/** How many days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS;
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** From Sunday, which `getUTCDay` calls 0. */
const WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];

/** The day of the week. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[new Date(timeOf(day)).getUTCDay()] ?? 7;
}

/** A day as people write it, `01/07/2025`. */
export function writtenDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** The day in Viet Nam on which a moment falls. */
export function dayOfMoment(moment: Date): Day {
  return dayAt(moment.getTime() + ZONE_MS);
}

/** The moment at which a day begins in Viet Nam: 17:00 UTC of the day before. */
export function startOfDay(day: Day): Date {
  return new Date(timeOf(day) - ZONE_MS);
}

/** The moment at which a day ends in Viet Nam: 24:00 there. */
export function endOfDay(day: Day): Date {
  return startOfDay(addDays(day, 1));
}

function timeOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
