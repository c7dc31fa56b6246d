import { daysBetween } from '../../../law/day.ts';

/** Days before its end from which a delegation is spoken of: time to bring the root key and its witnesses together. */
export const REMIND_DAYS = 45;

/** How a delegation stands on a day. */
export type DelegationTerm =
  | { readonly stage: 'holds' | 'over'; readonly validTo: string }
  | { readonly stage: 'soon'; readonly validTo: string; readonly days: number };

/** Reads the term of a steward's own key off the root's words for it; undefined where the root gave none. */
export function delegationTerm(
  delegations: readonly { readonly publicKey: string; readonly validTo: string }[],
  publicKey: string,
  day: string,
): DelegationTerm | undefined {
  const own = delegations.filter((delegation) => delegation.publicKey === publicKey);
  const validTo = own
    .map((delegation) => delegation.validTo)
    .toSorted()
    .at(-1);
  if (validTo === undefined) return undefined;
  const days = daysBetween(day, validTo);
  if (days < 0) return { stage: 'over', validTo };
  return days <= REMIND_DAYS ? { stage: 'soon', validTo, days } : { stage: 'holds', validTo };
}
