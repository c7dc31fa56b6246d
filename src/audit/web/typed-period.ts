import { parseDay } from '../../law/parse-day.ts';

/** Two days as they were typed; an empty one is open. */
export interface TypedPeriod {
  readonly from: string;
  readonly to: string;
}

/** Whether something was typed that is no day. */
export function isNoDay(typed: string): boolean {
  return typed.trim() !== '' && parseDay(typed) === undefined;
}

/** Whether the period ends before it begins. */
export function isBackwards({ from, to }: TypedPeriod): boolean {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first !== undefined && last !== undefined && last < first;
}

/** The period as the server is asked, without its open ends; undefined for what is no period. */
export function parsePeriod(typed: TypedPeriod): { from?: string; to?: string } | undefined {
  if (isNoDay(typed.from) || isNoDay(typed.to) || isBackwards(typed)) return undefined;
  const [from, to] = [parseDay(typed.from), parseDay(typed.to)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
