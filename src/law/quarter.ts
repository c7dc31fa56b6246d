import { addDays, addMonths, type Day } from './day.ts';

/** A stretch of whole days, both included. */
interface Quarter {
  readonly from: Day;
  readonly to: Day;
}

const MONTHS = 3;

/** The quarter of the calendar year in which a day lies. */
export function quarterOf(day: Day): Quarter {
  const [year = '', month = ''] = day.split('-');
  const first = Math.floor((Number(month) - 1) / MONTHS) * MONTHS + 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, MONTHS), -1) };
}

/** The whole quarters within a stretch of days, as the first and the last day of them all; undefined where none is. */
export function wholeQuarters({ from, to }: Quarter): Quarter | undefined {
  const first = quarterOf(from);
  const last = quarterOf(to);
  const begin = first.from === from ? from : addDays(first.to, 1);
  const end = last.to === to ? to : addDays(last.from, -1);
  return begin < end ? { from: begin, to: end } : undefined;
}

const NUMBERS = ['I', 'II', 'III', 'IV'] as const;

/** How the quarter of a day is called: its number in Roman figures, as papers write it, and its year. */
export function quarterName(day: Day): { readonly number: string; readonly year: string } {
  const [year = '', month = ''] = day.split('-');
  return { number: NUMBERS[Math.floor((Number(month) - 1) / MONTHS)] ?? '', year };
}
