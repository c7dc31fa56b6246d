/** An hour of the day as people write it: `20:15`, `20h15`, `20 giờ 15`, `20g`, `8 h`. */
const HOUR = /(?<![\d:])(\d{1,2})\s*(?::|giờ|h|g)\s*([0-5]\d)?(?!\d)/iu;

/** The first hour of the day in a text, as `hh:mm`; undefined where there is none. */
export function readHour(text: string): string | undefined {
  const [, hour = '', minute = '00'] = HOUR.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** An hour of the day that is all of a text, as `hh:mm`; undefined for anything else. */
export function wholeHour(text: string): string | undefined {
  return HOUR.exec(text.trim())?.[0] === text.trim() ? readHour(text) : undefined;
}
