import { foldLetters } from '../areas/fold.ts';
import { isDay, writtenDay } from '../law/day.ts';
import { parseDay } from '../law/parse-day.ts';
import { unharmed } from '../wire/harmless.ts';
import { printable } from '../wire/printable.ts';
import type { Both, Column } from './column.ts';
import type { RowFaultCode } from './row-fault.ts';
import { type Cell, isEmpty } from './sheet-cells.ts';

/** What a cell says, as its column wants it: words, a whole number, a day `YYYY-MM-DD`, an hour `HH:mm`. */
export type Value = string | number;

/** A value, nothing, or what is wrong with the cell. */
type ReadCell = { readonly value?: Value } | { readonly fault: RowFaultCode };

/** What a spreadsheet shows where a formula went wrong. */
const ERROR_VALUE = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|SPILL|CALC)[!?]?$/i;
/** A text that a spreadsheet would run, and nobody writes as a word; a telephone number may begin with a plus. */
const FORMULA = /^(?:=|[+\-@].*[(|!])/;
const THOUSANDS = /^\d{1,3}(?:[.\s]\d{3})+$/;
/** A telephone number of Viet Nam whose leading 0 a spreadsheet took away: area codes begin with 2, mobile ones with 3 to 9. */
const ZERO_LOST = /^[2-9]\d{8,9}$/;
const UNIT = /\s*(?:m|mét|°|độ|ngày|người|chỗ|metres|days|degrees|people)$/i;
const CLOCK = /^\d{1,2}:\d{2}$/;
const HOUR = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*(?:phút|'))?$/i;
const DAY_MS = 86_400_000;
const DAY_0 = Date.UTC(1899, 11, 30);

/** Reads a cell of a column. Numbers may have dots between thousands and a unit behind them, days stand in the order of Viet Nam. */
export function readCell(column: Column, cell: Cell | undefined): ReadCell {
  if (isEmpty(cell) || cell === undefined || cell === null) {
    return column.required ? { fault: 'required' } : {};
  }
  if (typeof cell === 'string') {
    const text = textOf(cell);
    if (ERROR_VALUE.test(text)) return { fault: 'error_value' };
    if (FORMULA.test(text)) return { fault: 'formula' };
  }
  return READ[column.kind](cell, column);
}

type Reader = (cell: Exclude<Cell, null>, column: Column) => ReadCell;

const READ: Readonly<Record<Column['kind'], Reader>> = {
  text: (cell) => wordsIn(cell),
  contact: (cell) => {
    const lost = ZERO_LOST.test(textOf(cell).replaceAll(/[ .-]/g, ''));
    return lost ? { fault: 'lost_zero' } : wordsIn(cell);
  },
  whole: (cell, { choices = [] }) => {
    const number = wholeIn(cell) ?? chosen(choices, cell);
    return number === undefined ? { fault: 'not_number' } : { value: number };
  },
  day: (cell) => {
    const day = dayIn(cell);
    return day === undefined ? { fault: 'not_day' } : { value: day };
  },
  hour: (cell) => {
    const hour = hourIn(cell);
    return hour === undefined ? { fault: 'not_hour' } : { value: hour };
  },
  choice: (cell, { choices = [] }) => {
    const value = chosen(choices, cell);
    return value === undefined ? { fault: 'not_choice' } : { value };
  },
};

/** Words; a day or an hour alone is none, for it is what a spreadsheet made of a number like `1-2`. */
function wordsIn(cell: Cell): ReadCell {
  const words = textOf(cell);
  const made = cell instanceof Date || dayIn(words) !== undefined || CLOCK.test(words);
  return made ? { fault: 'not_words' } : { value: words };
}

/**
 * A cell as it would be typed, so that it is read again as it was: NFC, single spaces, without the apostrophe that made
 * it harmless; a day, or an hour that a spreadsheet keeps as a part of its day 0.
 */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    return isHour(cell) ? timeOf(cell) : writtenDay(cell.toISOString().slice(0, 10));
  }
  return unharmed(printable(String(cell)).trim())
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

/** A cell as it would be typed into its column: of an hour that is kept as a part of a day, the hour. */
export function typedIn({ kind }: Column, cell: Cell): string {
  return (kind === 'hour' && typeof cell === 'number' ? hourIn(cell) : undefined) ?? textOf(cell);
}

/** A value as it would be typed, in words of a language. */
export function writtenValue({ kind, choices = [] }: Column, value: Value, language: keyof Both): string {
  if (kind === 'day') return writtenDay(String(value));
  if (kind !== 'choice') return String(value);
  return choices.find((choice) => choice.value === value)?.words[language] ?? String(value);
}

/** A whole number, `1234`, `1.234` or `60 m`; a comma is refused, for nobody knows which it means. */
export function wholeIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = textOf(cell).replace(UNIT, '');
  if (THOUSANDS.test(text)) return Number(text.replaceAll(/[.\s]/g, ''));
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** A day: as a spreadsheet keeps it, `31/05/2018` with the day first, or `2018-05-31`. */
export function dayIn(cell: Cell): string | undefined {
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) || isHour(cell) ? '' : cell.toISOString().slice(0, 10);
    return isDay(day) ? day : undefined;
  }
  if (typeof cell !== 'string') return undefined;
  const text = textOf(cell);
  return isDay(text) ? text : parseDay(text);
}

/** An hour of the day, 24 hours: as a spreadsheet keeps it, `23:00`, `23h`, `23 giờ 30`. */
export function hourIn(cell: Cell): string | undefined {
  if (cell instanceof Date) return isHour(cell) ? timeOf(cell) : undefined;
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? timeOf(new Date(cell * DAY_MS)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const [, hour = '', minute = '00'] = HOUR.exec(textOf(cell)) ?? [];
  const sound = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  return sound ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** Whether it is an hour of the day 0 of spreadsheets, 30 December 1899. */
function isHour(date: Date): boolean {
  const since = date.getTime() - DAY_0;
  return since >= 0 && since < DAY_MS;
}

function timeOf(date: Date): string {
  return new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(11, 16);
}

function chosen<Choice extends NonNullable<Column['choices']>[number]>(
  choices: readonly Choice[],
  cell: Cell,
): Choice['value'] | undefined {
  const said = foldLetters(textOf(cell));
  const words = ({ words: { vi, en } }: Choice) => [foldLetters(vi), foldLetters(en)];
  return choices.find((choice) => words(choice).includes(said))?.value;
}
