import { startOfDay } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';

const TIME = /\b([01]?\d|2[0-3])[:hg]([0-5]\d)\b/;
const MINUTE_MS = 60_000;

/**
 * A moment in Viet Nam as it was typed, in either order, as ISO 8601 in UTC: `09:00 02/03/2026`, `2/3/2026 9h00`.
 * Undefined for what is no moment.
 */
export function readMoment(text: string): string | undefined {
  const [whole = '', hour = '', minute = ''] = TIME.exec(text) ?? [];
  const day = parseDay(text.replace(whole, '').trim());
  if (whole === '' || day === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return new Date(startOfDay(day).getTime() + minutes * MINUTE_MS).toISOString();
}
