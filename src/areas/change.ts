import type { ErrorCode } from '../wire/errors.ts';
import type { AreaKind, Extent } from './area.ts';

/** What can happen to units: several become one, one becomes several, one is called anew, one ceases. */
export const CHANGE_KINDS = ['merge', 'split', 'rename', 'abolish'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A unit that a change makes. */
export interface NewArea {
  /** Without the kind, as in `Area`. */
  readonly name: string;
  readonly kind: AreaKind;
  readonly code: string | null;
  readonly parentId: number | null;
}

/** Where something goes: a unit that stands, a new one by its place in the list, or nobody knows. */
export type Destination =
  | { readonly to: 'standing'; readonly areaId: number }
  | { readonly to: 'new'; readonly index: number }
  | { readonly to: 'unknown' };

/** What becomes of a unit that ends, or of a part of it. */
export interface Move {
  readonly fromId: number;
  readonly destination: Destination;
  readonly extent: Extent;
}

/** One change of units on one day. It is corrected by another change, never rewritten. */
export interface AreaChange {
  readonly kind: ChangeKind;
  /** The first day of what is new, `YYYY-MM-DD`; what ends has its last day on the one before. */
  readonly onDay: string;
  readonly newAreas: readonly NewArea[];
  readonly moves: readonly Move[];
  /** The document, so that anyone can find it. */
  readonly source: string;
  /** Whether it was checked against that document. */
  readonly verified: boolean;
}

/** Why a change cannot be, and where in it the reason stands (JSON path, dot-separated). */
export interface ChangeFault {
  readonly code: ErrorCode;
  readonly path: string;
}

/** The units that a change ends, each once. */
export function endedBy(change: Pick<AreaChange, 'moves'>): number[] {
  return [...new Set(change.moves.map(({ fromId }) => fromId))];
}
