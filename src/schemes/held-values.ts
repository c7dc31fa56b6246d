import type { Day } from '../law/day.ts';
import type { ClearValues } from './form.ts';

/** A change of what a site or a team records: from which day it holds, and what it replaced. */
export interface ValueChange {
  readonly onDay: Day;
  readonly before: ClearValues;
}

/** Values with the days on which they held. */
export interface HeldValues<Change extends ValueChange> {
  /** The first day; null from the beginning on. */
  readonly from: Day | null;
  /** The day from which others hold; null where these still do. */
  readonly until: Day | null;
  readonly values: ClearValues;
  /** The change by which they were said; undefined for what was entered first. */
  readonly by: Change | undefined;
}

/**
 * What held when, the latest first: of changes in the order in which they were made, of what stands now, and since
 * when there was anything to record. On any day
 * the last change that holds by then decides, so what a correction reaches back over held on no day, and is left out.
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
      held.push({ from: change.onDay, until, values, by: change });
      until = change.onDay;
    }
    values = change.before;
  }
  // what was entered first held on no day where a change holds from the first day on
  if (until !== null && until <= begins) return held;
  return [...held, { from: null, until, values, by: undefined }];
}
