import type { Outcomes } from '../signals/batch.ts';

/** What is known of one scheme, or of several together, in a period. */
export interface WorkFigures {
  readonly activities: number;
  /** Cases opened in the period that an officer found to go back to it. */
  readonly cases: number;
  /** What became of tips from its sites, in batches of five or more; null where there is no batch. */
  readonly tips: Outcomes | null;
}

export const NO_WORK: WorkFigures = { activities: 0, cases: 0, tips: null };

/** The figures of different schemes together: whole batches alone are added, so nothing smaller shows. */
export function addWork(all: readonly WorkFigures[]): WorkFigures {
  return all.reduce(
    (sum, { activities, cases, tips }) => ({
      activities: sum.activities + activities,
      cases: sum.cases + cases,
      tips: addOutcomes(sum.tips, tips),
    }),
    NO_WORK,
  );
}

function addOutcomes(a: Outcomes | null, b: Outcomes | null): Outcomes | null {
  if (a === null || b === null) return a ?? b;
  return {
    tips: a.tips + b.tips,
    useful: a.useful + b.useful,
    toCase: a.toCase + b.toCase,
    days: a.days + b.days,
  };
}

/** Days from receipt to the end on average, to a tenth; null where nothing came to an end. */
export function meanDays(tips: Outcomes | null): number | null {
  return tips === null || tips.tips === 0 ? null : Math.round((tips.days / tips.tips) * 10) / 10;
}
