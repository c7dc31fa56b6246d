import { keysOf } from '../wire/keys-of.ts';

/**
 * Which rows of a register a measure counts. `when` says how a row falls into the period, `where` what it must be
 * beyond that: conditions of SQL over the columns of `table`, with `:from`, `:to` and `:asOf`. The area is that of
 * the row's place, the one asked for or any that ever was below it. Pages show these words and the server runs them,
 * so that an auditor can count again.
 */
export interface MeasureRows {
  readonly table: string;
  readonly when: string;
  readonly where: string;
}

const RECEIVED = 'received_on between :from and :to';
const BEFORE = 'received_on < :from';
const CRIME = "classification <> 'order_information'";
const CLOSED = 'closed_on <= :asOf';

const rows = (where: string, when = RECEIVED): MeasureRows => ({ table: 'tip', when, where });

/**
 * What is counted of tips, over those received in the period unless it says otherwise. Classification, due day and
 * suspension are those of now: the register keeps one row for each tip, and what it said on an earlier day is in the
 * tip's steps. Tips of independent desks are in none: their number alone could tell whom they concern.
 */
export const TIP_MEASURES = {
  /** All information from the people. */
  information_received: rows('true'),
  /** What verification found useful. */
  useful: rows('useful is true'),
  /** Crime reports in the legal sense (BLTTHS 2015, Điều 144). */
  crime_reports: rows(CRIME),
  /** Crime reports that somebody had been assigned to by then. */
  assigned: rows(`${CRIME} and assigned_on <= :asOf`),
  /** Crime reports closed by then. */
  resolved: rows(`${CRIME} and ${CLOSED}`),
  /** Crime reports open then, past their due day and not suspended (BLTTHS 2015, Điều 147 to 149). */
  overdue: rows(
    `${CRIME} and (closed_on is null or closed_on > :asOf) and state <> 'suspended' and resolve_due_on < :asOf`,
  ),
  /** Crime reports closed by then, on or before their due day. */
  on_time: rows(`${CRIME} and ${CLOSED} and closed_on <= resolve_due_on`),
  /** Crime reports that had led to a prosecution by then. */
  prosecuted: rows(`${CRIME} and ${CLOSED} and outcome = 'prosecuted'`),
  /** Crime reports received before the period and still open when it began. */
  carried_over: rows(`${CRIME} and (closed_on is null or closed_on >= :from)`, BEFORE),
  /** Those of them that were closed within it. */
  carried_resolved: rows(`${CRIME} and closed_on between :from and :asOf`, BEFORE),
} as const satisfies Record<string, MeasureRows>;
export type TipMeasure = keyof typeof TIP_MEASURES;
export const TIP_MEASURE_CODES = keysOf(TIP_MEASURES);

/** Of tips received in a half month these are rolled up, as of no day: as their rows say now. */
export const TALLY_MEASURES = [
  'information_received',
  'useful',
  'crime_reports',
  'assigned',
  'resolved',
  'on_time',
  'prosecuted',
] as const satisfies readonly TipMeasure[];
export type TallyMeasure = (typeof TALLY_MEASURES)[number];

/** Of a step: the tips that had come to it by then, and the column with the first day on which they did. */
interface StepRows extends MeasureRows {
  readonly column: 'verified_on' | 'classified_on' | 'assigned_on' | 'closed_on';
}

/** The steps to which the days are counted, from the day of receipt to the first day of the step. */
export const STEPS = {
  verification: { ...rows('verified_on <= :asOf'), column: 'verified_on' },
  classification: { ...rows('classified_on <= :asOf'), column: 'classified_on' },
  assignment: { ...rows(`${CRIME} and assigned_on <= :asOf`), column: 'assigned_on' },
  resolution: { ...rows(`${CRIME} and ${CLOSED}`), column: 'closed_on' },
} as const satisfies Record<string, StepRows>;
export type StepCode = keyof typeof STEPS;
export const STEP_CODES = keysOf(STEPS);

/** What tips can be parted by, beside area and time. */
export const TIP_BREAKDOWNS = ['category', 'channel'] as const;
export type TipBreakdown = (typeof TIP_BREAKDOWNS)[number];

/** So many tips took so many days. */
export interface DayCount {
  readonly days: number;
  readonly tips: number;
}
