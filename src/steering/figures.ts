/**
 * The first figures, over the tips of a period (received from its first to its last day) in an area and all
 * below it, as of the period's last day or today, whichever is earlier. Tips of independent desks are in none
 * of them: their number alone could tell whom they concern.
 */
export const FIGURE_CODES = [
  /** All information from the people. */
  'information_received',
  /** Of it, what verification found useful. */
  'useful',
  /** Of it, crime reports in the legal sense (BLTTHS 2015, Điều 144). */
  'crime_reports',
  /** Of the crime reports, those closed by then. */
  'resolved',
  /** Of the crime reports, those open and past their due day; a suspended one is not late. */
  'overdue',
  /** Closed on or before the due day, of the closed and the overdue together. */
  'on_time',
] as const;
export type FigureCode = (typeof FIGURE_CODES)[number];

/** What is counted among the tips of a period; every figure is made of these. */
export interface TipCounts {
  readonly received: number;
  readonly useful: number;
  readonly crime: number;
  readonly resolved: number;
  readonly overdue: number;
  readonly onTime: number;
}

/** A count of nothing. */
export const NO_TIPS: TipCounts = { received: 0, useful: 0, crime: 0, resolved: 0, overdue: 0, onTime: 0 };

/** Two counts of different tips together. */
export function addCounts(a: TipCounts, b: TipCounts): TipCounts {
  return {
    received: a.received + b.received,
    useful: a.useful + b.useful,
    crime: a.crime + b.crime,
    resolved: a.resolved + b.resolved,
    overdue: a.overdue + b.overdue,
    onTime: a.onTime + b.onTime,
  };
}

/** The figures of a count: each a number of rows, `of` the rows it is a part of, null for the whole. */
export function figuresOf(counts: TipCounts): { code: FigureCode; value: number; of: number | null }[] {
  return [
    { code: 'information_received', value: counts.received, of: null },
    { code: 'useful', value: counts.useful, of: counts.received },
    { code: 'crime_reports', value: counts.crime, of: counts.received },
    { code: 'resolved', value: counts.resolved, of: counts.crime },
    { code: 'overdue', value: counts.overdue, of: counts.crime },
    { code: 'on_time', value: counts.onTime, of: counts.resolved + counts.overdue },
  ];
}
