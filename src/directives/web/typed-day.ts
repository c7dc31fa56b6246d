import { parseDay } from '../../law/parse-day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';

/** A day that may stay empty: null where it does, undefined for what is no day. */
export function dayOrNull(text: string): string | null | undefined {
  return text.trim() === '' ? null : parseDay(text);
}

/** A day as it is typed; empty where it is not known. */
export function typedDay(day: string | null): string {
  return day === null ? '' : formatDay(day);
}
