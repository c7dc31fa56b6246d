import { type Day, daysBetween } from '../law/day.ts';

/** Fewer than so many tips of a site are told of to nobody: in a team of three a smaller number is a name. */
export const BATCH = 5;

/** People of a site who can read its code, at least: of fewer, "somebody of the site" says who. */
export const CODE_READERS = 3;

/** A tip that has come to an end, as far as it is counted. */
export interface Ended {
  readonly useful: boolean;
  readonly outcome: string | null;
  readonly receivedOn: Day;
  readonly closedOn: Day;
}

/** What became of some tips, in numbers alone. */
export interface Outcomes {
  readonly tips: number;
  /** Found useful when they were verified. */
  readonly useful: number;
  /** Handled to the decision to open a criminal case. */
  readonly toCase: number;
  /** Days from receipt to the end, summed up. */
  readonly days: number;
}

/** What became of a batch of tips; null for fewer than make one. */
export function batchOf(ended: readonly Ended[]): Outcomes | null {
  if (ended.length < BATCH) return null;
  return {
    tips: ended.length,
    useful: ended.filter(({ useful }) => useful).length,
    toCase: ended.filter(({ outcome }) => outcome === 'prosecuted').length,
    days: ended.reduce((sum, { receivedOn, closedOn }) => sum + daysBetween(receivedOn, closedOn), 0),
  };
}
