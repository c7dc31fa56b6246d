import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../steering/parse-day.ts';

/** Viet Nam keeps UTC+7 all year. */
const ZONE = '+07:00';
const ZONE_MS = 7 * 3_600_000;
const TIME = /\b([01]?\d|2[0-3])[:hg]([0-5]\d)\b/;

/** A moment as a field shows it, `09:00 02/03/2026`, in Viet Nam. */
export function toLocalMoment(moment: string | Date): string {
  const at = new Date(moment);
  const [year, month, day] = dayOfMoment(at).split('-');
  const time = new Date(at.getTime() + ZONE_MS).toISOString().slice(11, 16);
  return `${time} ${day}/${month}/${year}`;
}

/**
 * What was typed into such a field, in either order, as ISO 8601 in UTC: `09:00 02/03/2026`, `2/3/2026 9h00`.
 * Undefined for what is no moment.
 */
export function fromLocalMoment(text: string): string | undefined {
  const [whole = '', hour = '', minute = ''] = TIME.exec(text) ?? [];
  const day = parseDay(text.replace(whole, '').trim());
  if (whole === '' || day === undefined) return undefined;
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00${ZONE}`).toISOString();
}
