import type { AreaLanguage } from '../areas/area.ts';
import { addDecimals } from '../schemes/add-decimals.ts';
import { LEAST_FOR_RATIO } from './share.ts';
import { percentOf, writtenNumber } from './written-number.ts';

/** A number against the same period before; `percent` (of the earlier one, always positive) from five rows on. */
interface Change {
  readonly difference: number;
  readonly percent: number | null;
}

/** What became of a number that `rows` rows gave (a count is its own); no percentage of nothing or of a few. */
export function changeOf(now: number, before: number, rows = before): Change {
  const difference = addDecimals([now, -before]);
  if (rows < LEAST_FOR_RATIO || before === 0) return { difference, percent: null };
  return { difference, percent: percentOfChange(Math.abs(difference) / before) };
}

/** `tăng 12 (2 %)`, `giảm 3`, `bằng cùng kỳ`, `cùng kỳ không có`: how a count moved, in words. */
export function writtenChange(now: number, before: number, language: AreaLanguage): string {
  const words = WORDS[language];
  if (now === before) return words.same;
  if (before === 0) return words.noneBefore;
  const { difference, percent } = changeOf(now, before);
  const count = writtenNumber(Math.abs(difference), language);
  const share = percent === null ? '' : ` (${writtenNumber(percent, language)} %)`;
  return `${difference > 0 ? words.up : words.down} ${count}${share}`;
}

/** The same as a whole: `tăng 12 (2 %) so với cùng kỳ`. */
export function writtenChangeSince(now: number, before: number, language: AreaLanguage): string {
  const change = writtenChange(now, before, language);
  return now === before || before === 0 ? change : `${change} ${WORDS[language].since}`;
}

const WORDS = {
  vi: {
    up: 'tăng',
    down: 'giảm',
    same: 'bằng cùng kỳ',
    noneBefore: 'cùng kỳ không có',
    since: 'so với cùng kỳ',
  },
  en: {
    up: 'up by',
    down: 'down by',
    same: 'the same as before',
    noneBefore: 'none in the period before',
    since: 'against the same period before',
  },
} as const;

function percentOfChange(share: number): number {
  return share < 1 ? percentOf(share) : Math.round(share * 1000) / 10;
}
