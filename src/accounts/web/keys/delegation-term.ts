import { type Day, daysBetween } from '../../../law/day.ts';

/** How a delegation, or what was signed under one, stands on a day. */
type DelegationTerm =
  | { readonly stage: 'holds' | 'over'; readonly validTo: Day }
  | { readonly stage: 'soon'; readonly validTo: Day; readonly days: number };

/**
 * Reads a term off its last day; undefined where there is none. It is spoken of from `remindDays` before its end:
 * time to bring the root key and its witnesses together.
 */
export function delegationTerm(
  validTo: Day | undefined,
  day: Day,
  remindDays: number,
): DelegationTerm | undefined {
  if (validTo === undefined) return undefined;
  const days = daysBetween(day, validTo);
  if (days < 0) return { stage: 'over', validTo };
  return days <= remindDays ? { stage: 'soon', validTo, days } : { stage: 'holds', validTo };
}
