import { type Day, isDay } from './day.ts';

/** A day as people here write it, `31/05/2018`, `1.6.2018` or `1-6-2018`; undefined for what is no day. */
export function parseDay(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) && iso >= '0001' ? iso : undefined;
}
