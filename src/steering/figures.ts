/**
 * The first figures, over the tips of a period (received from its first to its last day, both included) whose
 * place lies in an area or in any area that ever was below it. They are taken as of the period's last day or
 * today, whichever is earlier. Classification, due day and suspension are those of now: the register keeps one
 * row for each tip, and what it said on an earlier day is in the tip's steps. Tips of independent desks are in
 * none of them: their number alone could tell whom they concern.
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
  /** Of the crime reports, those open then, past their due day and not suspended (BLTTHS 2015, Điều 147 to 149). */
  'overdue',
  /** Of the crime reports closed by then, those closed on or before their due day; of the closed and the overdue. */
  'on_time',
] as const;
export type FigureCode = (typeof FIGURE_CODES)[number];

/** What each figure is a part of: the sum of these; nothing for the whole. */
export const DENOMINATORS: Readonly<Record<FigureCode, readonly FigureCode[]>> = {
  information_received: [],
  useful: ['information_received'],
  crime_reports: ['information_received'],
  resolved: ['crime_reports'],
  overdue: ['crime_reports'],
  on_time: ['resolved', 'overdue'],
};

/** How many tips of a period each figure counts. */
export type Counts = Readonly<Record<FigureCode, number>>;

/** A figure: `value` of `of` tips; `of` is null where it is a part of nothing. */
export interface Figure {
  readonly code: FigureCode;
  readonly value: number;
  readonly of: number | null;
}

/** Counts of different tips together; of none, all 0. */
export function sumCounts(all: readonly Counts[]): Counts {
  const total = (code: FigureCode): number => all.reduce((sum, counts) => sum + counts[code], 0);
  return {
    information_received: total('information_received'),
    useful: total('useful'),
    crime_reports: total('crime_reports'),
    resolved: total('resolved'),
    overdue: total('overdue'),
    on_time: total('on_time'),
  };
}

/** One figure of a count. */
export function figureOf(counts: Counts, code: FigureCode): Figure {
  const parts = DENOMINATORS[code];
  const of = parts.length === 0 ? null : parts.reduce((sum, part) => sum + counts[part], 0);
  return { code, value: counts[code], of };
}

/** The six figures of a count, in their order. */
export function figuresOf(counts: Counts): Figure[] {
  return FIGURE_CODES.map((code) => figureOf(counts, code));
}
