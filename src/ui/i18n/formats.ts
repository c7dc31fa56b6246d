import type { Language } from './language.ts';

/** Asia/Ho_Chi_Minh: UTC+7, no summer time since 1975. Written out, so that phone and server always agree. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const NUMBER_LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

function local(moment: string | Date): string {
  return new Date(new Date(moment).getTime() + OFFSET_MS).toISOString();
}

/** A calendar day `YYYY-MM-DD`, or the local day of a moment, as `dd/mm/yyyy`. */
export function formatDay(value: string | Date): string {
  const iso = typeof value === 'string' && value.length === 10 ? value : local(value);
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** The local time of a moment, `HH:mm`, 24 hours. */
export function formatTime(moment: string | Date): string {
  return local(moment).slice(11, 16);
}

/** A moment as `HH:mm dd/mm/yyyy`, the order in which Vietnamese papers write it; English the other way. */
export function formatMoment(moment: string | Date, language: Language): string {
  const parts = [formatTime(moment), formatDay(moment)];
  return language === 'vi' ? parts.join(' ') : parts.reverse().join(' ');
}

/** Whole local days from `from` to `to`: 0 on the same day, negative when `to` has passed. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const day = (value: string | Date) =>
    Date.parse((typeof value === 'string' && value.length === 10 ? value : local(value)).slice(0, 10));
  return Math.round((day(to) - day(from)) / DAY_MS);
}

/** By language and digits: to make one takes a hundred times as long as to write a number with it. */
const writers = new Map<string, Intl.NumberFormat>();

function writerOf(language: Language, digits: number): Intl.NumberFormat {
  const key = language + digits;
  const writer =
    writers.get(key) ?? new Intl.NumberFormat(NUMBER_LOCALE[language], { maximumFractionDigits: digits });
  writers.set(key, writer);
  return writer;
}

/** A number with the separators of the language: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return writerOf(language, digits).format(value);
}

/** A share 0..1 as a percentage with one decimal: `91,8 %`. */
export function formatPercent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)} %`;
}

/** A size in bytes, in KB or MB as a person reads it. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language, 0)} KB`;
  return `${formatNumber(bytes / 1024 / 1024, language)} MB`;
}
