import { parseDay } from '../../../law/parse-day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';

/** What was typed for a day: nothing known, a day, or no day at all. */
export function readDay(text: string): { readonly day: string | null; readonly wrong: boolean } {
  if (text.trim() === '') return { day: null, wrong: false };
  const day = parseDay(text);
  return { day: day ?? null, wrong: day === undefined };
}

/** A day as people write it; empty where it is not known. */
export function dayText(day: string | null): string {
  return day === null ? '' : formatDay(day);
}
