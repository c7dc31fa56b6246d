import { LAW_CODES } from '../law/codes.ts';
import { SHIPPED_LAW } from '../law/data/shipped.ts';
import { addDays, type Day, dayOfMoment, daysBetween, laterDay } from '../law/day.ts';
import { dueDay } from '../law/deadline.ts';
import type { Classification, Outcome } from '../tips/workflow.ts';
import { beginLife, type Life } from './life.ts';
import type { PlannedStep } from './planned-tip.ts';
import type { Random } from './random.ts';
import { classifyReason, resolveReason, stepReason } from './reasons.ts';

/** What became of a crime report: closed by a day, closed after one, or suspended by one and never resumed. */
export type Fate =
  | { readonly kind: 'closed'; readonly by: Day }
  | { readonly kind: 'closed_after'; readonly day: Day }
  | { readonly kind: 'suspended'; readonly from: Day; readonly by: Day };

const CRIME_KINDS = { denunciation: 58, crime_report: 39, prosecution_request: 3 } as const;
const CRIME_OUTCOMES = { prosecuted: 62, not_prosecuted: 38 } as const;
const ORDER_OUTCOMES = { settled: 62, advised: 24, no_ground: 14 } as const;

/** The life of a crime report at the body that resolves it. */
export function crimeLife(receivedAt: string, fate: Fate, random: Random): readonly PlannedStep[] {
  const life = beginLife(receivedAt, random);
  const received = dayOfMoment(new Date(receivedAt));
  const due = dueDay(SHIPPED_LAW, LAW_CODES.resolve, received).day;
  const classified = addDays(received, random.int(0, 5));
  life.step(addDays(received, random.chance(0.94) ? 1 : 5), { action: 'give_notice_of_receipt' });
  classify(life, classified, random.weighted(CRIME_KINDS), random.chance(0.9), random);
  life.step(addDays(classified, random.int(0, 1)), { action: 'assign' });
  const from = addDays(classified, 3);
  if (fate.kind === 'suspended') {
    const day = laterDay(fate.from, between(from, due, random));
    life.step(day < fate.by ? day : fate.by, { action: 'suspend' }, stepReason('suspend', random));
    return life.steps;
  }
  const last = fate.kind === 'closed' ? fate.by : addDays(laterDay(fate.day, due), 12);
  const earliest = fate.kind === 'closed' ? from : laterDay(from, addDays(fate.day, 1));
  const closed =
    fate.kind === 'closed' ? closingDay(life, earliest, due, last, random) : between(earliest, last, random);
  resolve(life, closed, random.weighted(CRIME_OUTCOMES), random);
  giveNotice(life, closed, random);
  return life.steps;
}

/** When a report is closed: mostly in time, now and then extended, seldom late. */
function closingDay(life: Life, from: Day, due: Day, last: Day, random: Random): Day {
  const way = random.weighted({ in_time: 78, extended: 13, late: 9 });
  if (due >= last || way === 'in_time') return between(from, due < last ? due : last, random);
  if (way === 'extended') {
    const asked = laterDay(from, addDays(due, -6));
    life.step(
      asked,
      { action: 'request_extension', extension: 'complex' },
      stepReason('request_extension', random),
    );
    life.step(addDays(asked, 2), { action: 'approve_extension' }, stepReason('approve_extension', random));
    const longest = addDays(due, 30);
    return between(due, longest < last ? longest : last, random);
  }
  const latest = addDays(due, 14);
  return between(addDays(due, 1), latest < last ? latest : last, random);
}

/** The life of information that is no crime report, closed at the desk of its ward. */
export function orderLife(receivedAt: string, random: Random): readonly PlannedStep[] {
  const life = beginLife(receivedAt, random);
  const received = dayOfMoment(new Date(receivedAt));
  const outcome: Outcome = random.weighted(ORDER_OUTCOMES);
  const classified = addDays(received, random.chance(0.94) ? random.int(0, 5) : random.int(8, 12));
  const useful = outcome === 'settled' || (outcome === 'advised' && random.chance(0.4));
  classify(life, classified, 'order_information', useful, random);
  life.step(addDays(classified, random.int(0, 1)), { action: 'assign' });
  const late = random.chance(0.06);
  const closed = late
    ? addDays(received, random.int(17, 26))
    : between(addDays(classified, 1), addDays(received, 15), random);
  resolve(life, closed, outcome, random);
  giveNotice(life, closed, random);
  return life.steps;
}

/** Whoever reported is told the result within the three days, but for a few. */
function giveNotice(life: Life, closed: Day, random: Random): void {
  life.step(addDays(closed, random.chance(0.93) ? 1 : 5), { action: 'give_notice_of_result' });
}

/** A desk's decision what a piece of information is. */
export function classify(
  life: Life,
  day: Day,
  classification: Classification,
  useful: boolean,
  random: Random,
): void {
  life.step(day, { action: 'classify', classification, useful }, classifyReason(classification, random));
}

/** The decision that ends the handling. */
export function resolve(life: Life, day: Day, outcome: Outcome, random: Random): void {
  life.step(day, { action: 'resolve', outcome }, resolveReason(outcome, random));
}

function between(from: Day, to: Day, random: Random): Day {
  return addDays(from, random.int(0, Math.max(0, daysBetween(from, to))));
}
