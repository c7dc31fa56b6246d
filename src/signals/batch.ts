import { type Day, daysBetween } from '../law/day.ts';

/** Fewer than so many tips of a site are told of to nobody: in a team of three a smaller number is a name. */
export const BATCH = 5;

/** People of a site who can read its code, at least: of fewer, "somebody of the site" says who. */
export const CODE_READERS = 3;

/** A tip that has come to an end, as far as it is counted. */
export interface Ended {
  /** The desk that had it last, and sees all of this. */
  readonly unitId: number;
  readonly useful: boolean;
  readonly outcome: string | null;
  readonly receivedOn: Day;
  /** The day of the first step that its reporter saw. */
  readonly answeredOn: Day;
  readonly closedOn: Day;
}

/** What became of some tips, in numbers alone. */
export interface Outcomes {
  readonly tips: number;
  /** Found useful when they were verified. */
  readonly useful: number;
  /** Handled to the decision to open a criminal case. */
  readonly toCase: number;
  /** Whole days from receipt to the end, on average; null where a tip would show by it. */
  readonly meanDays: number | null;
  /** The same to the first step that the reporter saw. */
  readonly meanAnswer: number | null;
}

/** What is counted of a tip that ended, and where: tips of one look can be taken for each other. */
export function lookOf({ unitId, useful, outcome }: Ended): string {
  return `${unitId} ${useful} ${isCase(outcome)}`;
}

function isCase(outcome: string | null): boolean {
  return outcome === 'prosecuted';
}

type Days = (tip: Ended) => number;
const toEnd: Days = ({ receivedOn, closedOn }) => daysBetween(receivedOn, closedOn);
const toAnswer: Days = ({ receivedOn, answeredOn }) => daysBetween(receivedOn, answeredOn);

/** What became of a batch of tips, told as far as none of them shows among others that ended; null for too few. */
export function batchOf(tips: readonly Ended[], others: readonly Ended[]): Outcomes | null {
  if (tips.length < BATCH) return null;
  const told = [[toEnd, toAnswer], [toEnd]].find((means) => areExchangeable(tips, others, means)) ?? [];
  const mean = (days: Days): number | null => (told.includes(days) ? meanOf(tips, days) : null);
  return {
    tips: tips.length,
    useful: tips.filter(({ useful }) => useful).length,
    toCase: tips.filter(({ outcome }) => isCase(outcome)).length,
    meanDays: mean(toEnd),
    meanAnswer: mean(toAnswer),
  };
}

/** Whether each tip could be another one, from no site, without a number being told otherwise. */
function areExchangeable(tips: readonly Ended[], others: readonly Ended[], means: readonly Days[]): boolean {
  const around = Map.groupBy(others, lookOf);
  const sums = means.map((days) => sumOf(tips, days));
  const isSame = (tip: Ended, other: Ended): boolean =>
    means.every((days, index) => {
      const sum = sums[index] ?? 0;
      return Math.round((sum - days(tip) + days(other)) / tips.length) === Math.round(sum / tips.length);
    });
  return tips.every((tip) => around.get(lookOf(tip))?.some((other) => isSame(tip, other)) === true);
}

function meanOf(tips: readonly Ended[], days: Days): number {
  return Math.round(sumOf(tips, days) / tips.length);
}

function sumOf(tips: readonly Ended[], days: Days): number {
  return tips.reduce((sum, tip) => sum + days(tip), 0);
}
