import type { AreaLanguage } from '../areas/area.ts';
import { shareOf } from './share.ts';

const WRITERS: Record<AreaLanguage, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** A number as papers write it: `2.480` and `91,8` in Vietnamese, `2,480` and `91.8` in English. */
export function writtenNumber(value: number, language: AreaLanguage): string {
  return WRITERS[language].format(value);
}

/** A share 0..1 in percent, to a tenth; what is not all is never rounded up to 100, what is not nothing never to 0. */
export function percentOf(share: number): number {
  const rounded = Math.round(share * 1000) / 10;
  if (share > 0 && share < 1) return Math.min(99.9, Math.max(0.1, rounded));
  return rounded;
}

/** `91,8 %` of `value` in `of`; undefined where there is no ratio to say: of nothing, of the whole, of a few. */
export function writtenShare(
  figure: { readonly value: number; readonly of: number | null },
  language: AreaLanguage,
): string | undefined {
  const share = shareOf(figure);
  return share.kind === 'share' ? `${writtenNumber(percentOf(share.share), language)} %` : undefined;
}

/** How a large count is said in a word: thousands from 2,000, tens of thousands from 20,000; null below. */
export function magnitudeOf(count: number): 'thousands' | 'tens_of_thousands' | null {
  if (count >= 20_000) return 'tens_of_thousands';
  return count >= 2_000 ? 'thousands' : null;
}
