import { nameKey } from '../areas/fold.ts';
import type { BoardRole } from './codes.ts';

/** A term of somebody in a board. Days are `YYYY-MM-DD`, both included; null while it lasts. */
export interface Term {
  readonly name: string;
  readonly post: string;
  readonly role: BoardRole;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether two terms share a day. */
export function termsMeet(a: Term, b: Term): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);
}

/**
 * The term that another one cannot stand beside: a board has one head on a day, and a person (the same name in the
 * same post) has one role. Undefined where there is none.
 */
export function overlappingTerm<Known extends Term>(
  known: readonly Known[],
  wanted: Term,
): Known | undefined {
  return known.find((term) => termsMeet(term, wanted) && (bothHeads(term, wanted) || isSame(term, wanted)));
}

function bothHeads(a: Term, b: Term): boolean {
  return a.role === 'head' && b.role === 'head';
}

function isSame(a: Term, b: Term): boolean {
  return nameKey(a.name) === nameKey(b.name) && nameKey(a.post) === nameKey(b.post);
}
