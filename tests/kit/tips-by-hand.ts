import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Counted } from '../../src/steering/indicator-contract.ts';
import { CATEGORY_CODES } from '../../src/tips/categories.ts';
import type { StepCode, TipMeasure } from '../../src/tips/measures.ts';
import type { TipColumns } from '../../src/tips/server/index.ts';
import { CLASSIFICATIONS, OUTCOME_CODES, STATES } from '../../src/tips/workflow.ts';

/** A row of `tip` with the days of its steps. */
export interface HandTip extends TipColumns {
  readonly verified_on: string | null;
  readonly classified_on: string | null;
  readonly assigned_on: string | null;
}

/** Any tip of these units and places, received and handled on any of some days: few, so that each is often a border. */
export function anyTip(of: {
  readonly unitIds: readonly number[];
  readonly areaId: fc.Arbitrary<number>;
  readonly day: fc.Arbitrary<string>;
}): fc.Arbitrary<HandTip> {
  const step = fc.option(of.day, { freq: 2 });
  return fc.record({
    area_id: fc.constantFrom(1, 2, 106),
    tip_id: fc.constant('').map(() => randomUUID()),
    unit_id: fc.constantFrom(...of.unitIds),
    place_area_id: of.areaId,
    category: fc.constantFrom(...CATEGORY_CODES.slice(0, 4)),
    day: fc.constant(null),
    channel: fc.constantFrom('web' as const, 'counter' as const),
    received_at: fc.constant(new Date('2018-01-01T00:00:00Z')),
    received_on: of.day,
    version: fc.constant(2),
    state: fc.constantFrom(...STATES),
    classification: fc.option(fc.constantFrom(...CLASSIFICATIONS), { freq: 8 }),
    useful: fc.option(fc.boolean()),
    assignee_id: fc.constant(null),
    outcome: fc.option(fc.constantFrom(...OUTCOME_CODES)),
    extension_asked: fc.constant(null),
    file_count: fc.constant(0),
    next_clock: fc.constant(null),
    next_due_on: fc.constant('infinity'),
    resolve_due_on: fc.option(of.day),
    closed_on: step,
    verified_on: step,
    classified_on: step,
    assigned_on: step,
  });
}

/** A period and the day as of which it is counted. */
export interface HandPeriod {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

type Rule = (tip: HandTip, period: HandPeriod) => boolean;

const isCrime: Rule = ({ classification: kind }) =>
  kind === 'denunciation' || kind === 'crime_report' || kind === 'prosecution_request';
const inPeriod: Rule = ({ received_on }, { from, to }) => received_on >= from && received_on <= to;
const closed: Rule = (tip, { asOf }) => tip.closed_on !== null && tip.closed_on <= asOf;
const late: Rule = ({ resolve_due_on: due, state }, { asOf }) =>
  state !== 'suspended' && due !== null && due < asOf;
const over: Rule = (tip, { from }) =>
  tip.received_on < from &&
  isCrime(tip, { from, to: '', asOf: '' }) &&
  !(tip.closed_on !== null && tip.closed_on < from);

/** The definitions once more, row by row and in the plainest way. */
const RULES: Readonly<Record<TipMeasure, Rule>> = {
  information_received: inPeriod,
  useful: (tip, at) => inPeriod(tip, at) && tip.useful === true,
  crime_reports: (tip, at) => inPeriod(tip, at) && isCrime(tip, at),
  assigned: (tip, at) =>
    inPeriod(tip, at) && isCrime(tip, at) && tip.assigned_on !== null && tip.assigned_on <= at.asOf,
  resolved: (tip, at) => inPeriod(tip, at) && isCrime(tip, at) && closed(tip, at),
  overdue: (tip, at) => inPeriod(tip, at) && isCrime(tip, at) && !closed(tip, at) && late(tip, at),
  on_time: (tip, at) =>
    inPeriod(tip, at) &&
    isCrime(tip, at) &&
    closed(tip, at) &&
    tip.resolve_due_on !== null &&
    String(tip.closed_on) <= tip.resolve_due_on,
  prosecuted: (tip, at) =>
    inPeriod(tip, at) && isCrime(tip, at) && closed(tip, at) && tip.outcome === 'prosecuted',
  carried_over: over,
  carried_resolved: (tip, at) => over(tip, at) && closed(tip, at) && String(tip.closed_on) >= at.from,
};

/** How many of these tips a measure counts. */
export function countByHand(tips: readonly HandTip[], measure: TipMeasure, period: HandPeriod): number {
  return tips.filter((tip) => RULES[measure](tip, period)).length;
}

const STEP_DAY: Readonly<Record<StepCode, (tip: HandTip) => string | null>> = {
  verification: (tip) => tip.verified_on,
  classification: (tip) => tip.classified_on,
  assignment: (tip) => tip.assigned_on,
  resolution: (tip) => tip.closed_on,
};

/** The days within which a share of the tips that came to a step by then had come to it, and how many those are. */
export function daysByHand(
  tips: readonly HandTip[],
  step: StepCode,
  share: number,
  period: HandPeriod,
): Counted {
  const crimeOnly = step === 'assignment' || step === 'resolution';
  const days = tips
    .filter((tip) => inPeriod(tip, period) && (!crimeOnly || isCrime(tip, period)))
    .flatMap((tip) => {
      const day = STEP_DAY[step](tip);
      return day === null || day > period.asOf
        ? []
        : [(Date.parse(day) - Date.parse(tip.received_on)) / 86_400_000];
    })
    .sort((a, b) => a - b);
  return { value: days[Math.ceil(share * days.length) - 1] ?? null, of: days.length };
}
