import type { AreaLanguage } from '../areas/area.ts';
import { addDays, addMonths, type Day, writtenDay } from '../law/day.ts';
import type { Period } from './periods.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const COUNTS_EN = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];

/**
 * The name of a period without a preposition: `năm 2017 và 5 tháng đầu năm 2018`, `quý I năm 2018`,
 * `tháng 3 năm 2018`; undefined for one that has no other name than its days.
 */
export function periodName({ from, to }: Period, language: AreaLanguage): string | undefined {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return undefined;
  const [firstYear, first] = monthOf(from);
  const [lastYear, last] = monthOf(to);
  const words = language === 'vi' ? VI : EN;
  if (firstYear === lastYear) return within(words, firstYear, first, last);
  if (first !== 1 || lastYear !== firstYear + 1) return undefined;
  if (last === 12) return words.years(firstYear, lastYear);
  return words.yearAndMonths(firstYear, last, lastYear);
}

/** A period as an adverbial that begins a sentence, never without its days or months. */
export function inPeriod(period: Period, language: AreaLanguage): string {
  const name = periodName(period, language);
  const [from, to] = [writtenDay(period.from), writtenDay(period.to)];
  if (language === 'vi') {
    return name === undefined ? `Từ ngày ${from} đến ngày ${to}` : `Trong ${name}`;
  }
  return name === undefined ? `From ${from} to ${to}` : `In ${name}`;
}

/** A period as a title names it: its name, or its days. */
export function titlePeriod(period: Period, language: AreaLanguage): string {
  const name = periodName(period, language);
  if (name !== undefined) return name;
  const [from, to] = [writtenDay(period.from), writtenDay(period.to)];
  return language === 'vi' ? `từ ngày ${from} đến ngày ${to}` : `from ${from} to ${to}`;
}

/**
 * A period of a calendar whose months end on another day than the last, as reports name it: by the months that it ends
 * in, with its days, `6 tháng đầu năm 2018 (từ ngày 15/12/2017 đến ngày 14/06/2018)`; any other as a title has it.
 */
export function reportPeriod(period: Period, language: AreaLanguage): string {
  const title = titlePeriod(period, language);
  if (periodName(period, language) !== undefined) return title;
  const [from, to] = [`${period.from.slice(0, 7)}-01`, `${period.to.slice(0, 7)}-01`];
  const whole = { from: addMonths(from, 1), to: addDays(addMonths(to, 1), -1) };
  // 15/12 to 14/06: as many whole months, ended a day before they began
  if (addDays(period.to, 1).slice(8) !== period.from.slice(8) || whole.from > whole.to) return title;
  const name = periodName(whole, language);
  return name === undefined ? title : `${name} (${title})`;
}

interface PeriodWords {
  month(month: number, year: number): string;
  quarter(quarter: number, year: number): string;
  firstMonths(count: number, year: number): string;
  lastMonths(count: number, year: number): string;
  year(year: number): string;
  years(first: number, last: number): string;
  yearAndMonths(first: number, months: number, last: number): string;
}

const VI: PeriodWords = {
  month: (month, year) => `tháng ${month <= 2 ? `0${month}` : month} năm ${year}`,
  quarter: (quarter, year) => `quý ${QUARTERS[quarter]} năm ${year}`,
  firstMonths: (count, year) => `${count} tháng đầu năm ${year}`,
  lastMonths: (count, year) => `${count} tháng cuối năm ${year}`,
  year: (year) => `năm ${year}`,
  years: (first, last) => `hai năm ${first} và ${last}`,
  yearAndMonths: (first, months, last) =>
    `năm ${first} và ${months === 1 ? `tháng 01 năm ${last}` : `${months} tháng đầu năm ${last}`}`,
};

const EN: PeriodWords = {
  month: (month, year) => `${MONTHS_EN[month - 1]} ${year}`,
  quarter: (quarter, year) => `quarter ${QUARTERS[quarter]} of ${year}`,
  firstMonths: (count, year) => `the first ${COUNTS_EN[count]} months of ${year}`,
  lastMonths: (count, year) => `the last ${COUNTS_EN[count]} months of ${year}`,
  year: (year) => `${year}`,
  years: (first, last) => `${first} and ${last}`,
  yearAndMonths: (first, months, last) =>
    `${first} and ${months === 1 ? `January ${last}` : `the first ${COUNTS_EN[months]} months of ${last}`}`,
};

function within(words: PeriodWords, year: number, first: number, last: number): string | undefined {
  if (first === last) return words.month(first, year);
  if (first === 1 && last === 12) return words.year(year);
  if (last - first === 2 && last % 3 === 0) return words.quarter(last / 3 - 1, year);
  if (first === 1) return words.firstMonths(last, year);
  return last === 12 ? words.lastMonths(13 - first, year) : undefined;
}

function monthOf(day: Day): [year: number, month: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}
