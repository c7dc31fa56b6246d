import type { Day } from '../law/day.ts';
import type { ClearValues } from './form.ts';

/** A change of what a site or a team records: from which day it holds, and what it replaced. */
export interface ValueChange {
  readonly onDay: Day;
  readonly before: ClearValues;
}

/** Values with the days on which they held. */
export interface HeldValues<Change extends ValueChange> {
  readonly from: Day;
  /** The day from which others hold; null where these still do. */
  readonly until: Day | null;
  readonly values: ClearValues;
  /** The change by which they were said; undefined for what was entered first. */
  readonly by: Change | undefined;
}

/**
 * What held when, the latest first: of changes in the order in which they were made, of what stands now, and since
 * when there was anything to record. On any day the last change that holds by then decides, so what a correction
 * reaches back over held on no day, and is left out; so is what held before there was anything.
 */
export function heldValues<Change extends ValueChange>(
  changes: readonly Change[],
  now: ClearValues,
  begins: Day,
): HeldValues<Change>[] {
  const held: HeldValues<Change>[] = [];
  let until: Day | null = null;
  let values = now;
  for (const change of changes.toReversed()) {
    if (until === null || change.onDay < until) {
      const from = change.onDay < begins ? begins : change.onDay;
      held.push({ from, until, values, by: change });
      if (from === begins) return held;
      until = from;
    }
    values = change.before;
  }
  return [...held, { from: begins, until, values, by: undefined }];
}
