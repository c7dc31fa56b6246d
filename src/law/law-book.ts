import { type Day, laterDay } from './day.ts';

/**
 * What a parameter's value counts. Those from `hour_of_day` on are no lengths of a clock: an hour of Vietnamese time, an
 * ISO day of the week (6 is Saturday), when the year of a reporting calendar begins, years of age, people, a share.
 */
export const UNITS = [
  'day',
  'working_day',
  'month',
  'hour',
  'hour_of_day',
  'weekday',
  'month_of_year',
  'day_of_month',
  'year',
  'person',
  'percent',
] as const;
export type Unit = (typeof UNITS)[number];

/** One number of the law, or of the house, for as long as it is valid. */
export interface Parameter {
  /** Stable name, `tip.resolve`; `LAW_CODES` lists those that code asks for. */
  readonly code: string;
  readonly value: number;
  readonly unit: Unit;
  /** First day on which the row governs. */
  readonly validFrom: Day;
  /** Last day on which it governs; null while it is in force. */
  readonly validTo: Day | null;
  /** Whether a period of this row that ends on a day off ends on the next working day instead. */
  readonly rolls: boolean;
  /** The legal ground in Vietnamese, "BLTTHS 2015, Điều 147", and in English. */
  readonly source: string;
  readonly sourceEn: string;
  /** Whether the row was compared with its source. Pages mark the others "chưa đối chiếu". */
  readonly verified: boolean;
  readonly note: string | null;
  readonly noteEn: string | null;
}

export const HOLIDAY_KINDS = ['day_off', 'working_swap'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day that differs from its weekday: off though a weekday, or worked though a weekly day off. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: HolidayKind;
  readonly source: string;
  readonly sourceEn: string;
  readonly verified: boolean;
}

/** All the law that clocks need, as rows. */
export interface LawBook {
  readonly parameters: readonly Parameter[];
  readonly holidays: readonly Holiday[];
}

/** No row of the book governs `code` on `day`: the law of that day knows no such thing, or the book has a gap. */
export class LawGap extends Error {
  readonly code: string;
  readonly day: Day;

  constructor(code: string, day: Day) {
    super(`no law for ${code} on ${day}`);
    this.name = 'LawGap';
    this.code = code;
    this.day = day;
  }
}

/** Whether a row governs a day. */
export function isValidOn(row: { validFrom: Day; validTo: Day | null }, day: Day): boolean {
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo);
}

/** The row that governs `code` on `day`, or undefined where that day's law has none. */
export function findParameter(book: LawBook, code: string, day: Day): Parameter | undefined {
  return book.parameters.find((row) => row.code === code && isValidOn(row, day));
}

/** The row that governs `code` on `day`. Throws `LawGap` where none does. */
export function parameterOn(book: LawBook, code: string, day: Day): Parameter {
  const row = findParameter(book, code, day);
  if (row === undefined) throw new LawGap(code, day);
  return row;
}

/** The first day from `day` on that the law has a row of `code` for; undefined where it has none any more. */
export function firstDayWith(book: LawBook, code: string, day: Day): Day | undefined {
  const days = book.parameters
    .filter((row) => row.code === code && (row.validTo === null || row.validTo >= day))
    .map(({ validFrom }) => laterDay(validFrom, day));
  return days.toSorted()[0];
}
