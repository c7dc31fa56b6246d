import { LAW_CODES } from '../law/codes.ts';

/** The ways in which people part the year, and `free` for a range of days of one's own. Their days are law data. */
export const CALENDARS = [
  'calendar',
  'crime_statistics',
  'recognition_residential',
  'recognition_other',
  'forces',
  'free',
] as const;
export type CalendarCode = (typeof CALENDARS)[number];
/** The calendars that have periods of their own. */
export type PeriodicCalendar = Exclude<CalendarCode, 'free'>;

/** How long a period of a calendar is. */
export const LENGTHS = ['month', 'quarter', 'half', 'year'] as const;
export type Length = (typeof LENGTHS)[number];

/** Months of each length. */
export const MONTHS_OF: Readonly<Record<Length, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Which lengths a calendar knows, and the rows of the law that say when its year begins. */
export const CALENDAR_SHAPES: Readonly<
  Record<
    PeriodicCalendar,
    { readonly lengths: readonly Length[]; readonly month: string; readonly day: string }
  >
> = {
  calendar: {
    lengths: LENGTHS,
    month: LAW_CODES.calendarYearMonth,
    day: LAW_CODES.calendarYearDay,
  },
  crime_statistics: {
    lengths: LENGTHS,
    month: LAW_CODES.crimeYearMonth,
    day: LAW_CODES.crimeYearDay,
  },
  recognition_residential: {
    lengths: ['year'],
    month: LAW_CODES.residentialYearMonth,
    day: LAW_CODES.residentialYearDay,
  },
  recognition_other: {
    lengths: ['year'],
    month: LAW_CODES.recognitionYearMonth,
    day: LAW_CODES.recognitionYearDay,
  },
  forces: {
    lengths: ['year'],
    month: LAW_CODES.forcesYearMonth,
    day: LAW_CODES.forcesYearDay,
  },
};
