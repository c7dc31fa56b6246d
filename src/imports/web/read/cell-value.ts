import { FileFault } from '../../file-fault.ts';
import type { Cell } from '../../sheet-cells.ts';
import { unescaped } from './read-strings.ts';

/** What the cells of a sheet refer to. */
export interface SheetBook {
  readonly strings: readonly string[];
  /** Whether a format, by its place, shows a number as a day or an hour. */
  readonly timely: readonly boolean[];
  readonly from1904: boolean;
}

/** A cell as it is written. */
export interface WrittenCell {
  /** As ECMA-376, 18.18.11 names it: `n` for a number. */
  readonly type: string;
  /** The place of its format. */
  readonly style: number;
  readonly said: string;
}

const SECONDS_OF_DAY = 86_400;
/** Days from 30 December 1899, the day 0 of spreadsheets, to 1 January 1970 and to 1 January 1904. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;

/** What stands in a cell. The error of a formula is the word that it shows. Throws `FileFault` (`damaged`). */
export function cellValue({ type, style, said }: WrittenCell, book: SheetBook): Cell {
  if (said === '') return null;
  switch (type) {
    case 'n':
      return book.timely[style] ? momentIn(numberIn(said), book.from1904) : numberIn(said);
    case 's':
      return book.strings[numberIn(said)] ?? damaged();
    case 'str':
      return unescaped(said);
    case 'inlineStr':
    case 'e':
      return said;
    case 'b':
      return said === '1' || said === 'true';
    case 'd':
      return dateAt(Date.parse(said.includes('T') && !said.endsWith('Z') ? `${said}Z` : said));
    default:
      return damaged();
  }
}

function damaged(): never {
  throw new FileFault('damaged');
}

function numberIn(said: string): number {
  const number = Number(said);
  return Number.isFinite(number) ? number : damaged();
}

/** A day or an hour, to the second, for fractions of a day are seldom exact. An hour alone is of the day 0. */
function momentIn(days: number, from1904: boolean): Date {
  const counted = from1904 && days >= 1 ? days + DAYS_TO_1904 : days;
  return dateAt(Math.round((counted - DAYS_TO_1970) * SECONDS_OF_DAY) * 1000);
}

function dateAt(time: number): Date {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? damaged() : date;
}
