import type { Day } from '../law/day.ts';
import { BATCH, type Outcomes } from './batch.ts';

/** What is counted of a site at the end of a quarter. */
export interface Batch extends Outcomes {
  /** The first day of the quarter. */
  readonly quarter: Day;
  /** Tips sent, at least five; 0 where there were fewer that were not told of before. */
  readonly sent: number;
}

/** A number with the tips that it is told of: so many of them, or so many days of all of them together. */
export interface Share {
  readonly value: number;
  readonly of: number;
}

/** What is told of a batch, or of several together: a number of tips is 0 where it would be under five. */
export interface Told {
  readonly sent: number;
  readonly tips: number;
  readonly useful: Share | null;
  readonly toCase: Share | null;
  /** Whole days to the end on average, times the tips. */
  readonly days: Share | null;
  /** The same to the first step that the reporter saw. */
  readonly answer: Share | null;
}

export const NOTHING_TOLD: Told = {
  sent: 0,
  tips: 0,
  useful: null,
  toCase: null,
  days: null,
  answer: null,
};

/** What is told of one quarter. */
export interface ToldBatch extends Told {
  readonly quarter: Day;
}

/**
 * What is told of a site's batches, all of them from the first, oldest first. How many were useful or went to a case
 * waits until five did and five did not, and is then told of all the batches that waited: so no two quarters differ by
 * fewer than five of either, and what is not told yet may as well be none.
 */
export function tellBatches(batches: readonly Batch[]): ToldBatch[] {
  const useful = partsOf(batches, (batch) => batch.useful);
  const toCase = partsOf(batches, (batch) => batch.toCase);
  return batches.map(({ quarter, sent, tips, meanDays, meanAnswer }, index) => ({
    quarter,
    sent,
    tips,
    useful: useful[index] ?? null,
    toCase: toCase[index] ?? null,
    days: meanDays === null ? null : { value: meanDays * tips, of: tips },
    answer: meanAnswer === null ? null : { value: meanAnswer * tips, of: tips },
  }));
}

function partsOf(batches: readonly Batch[], part: (batch: Batch) => number): (Share | null)[] {
  let waiting: Share = { value: 0, of: 0 };
  return batches.map((batch) => {
    const all = { value: waiting.value + part(batch), of: waiting.of + batch.tips };
    const isTold = all.value >= BATCH && all.of - all.value >= BATCH;
    waiting = isTold ? { value: 0, of: 0 } : all;
    return isTold ? all : null;
  });
}

/** What is told of several batches together: what is told of each, added up. */
export function addTold(all: readonly Told[]): Told {
  return all.reduce<Told>(
    (sum, { sent, tips, useful, toCase, days, answer }) => ({
      sent: sum.sent + sent,
      tips: sum.tips + tips,
      useful: addShares(sum.useful, useful),
      toCase: addShares(sum.toCase, toCase),
      days: addShares(sum.days, days),
      answer: addShares(sum.answer, answer),
    }),
    NOTHING_TOLD,
  );
}

function addShares(a: Share | null, b: Share | null): Share | null {
  if (a === null || b === null) return a ?? b;
  return { value: a.value + b.value, of: a.of + b.of };
}

/** Days of a tip on average, whole; null where they are not told. */
export function meanOf(days: Share | null): number | null {
  return days === null ? null : Math.round(days.value / days.of);
}
