import { randomUUID } from 'node:crypto';
import type { PlannedTip } from '../../src/demo/planned-tip.ts';
import { SHIPPED_LAW } from '../../src/law/data/shipped.ts';
import { dayOfMoment } from '../../src/law/day.ts';
import type { Db } from '../../src/platform/database.ts';
import { clocksAfter, clocksAtReceipt, type Timed } from '../../src/tips/deadlines.ts';
import type { Change } from '../../src/tips/desk-contract.ts';
import type { LegalClock } from '../../src/tips/run-clock.ts';
import { siteColumns } from '../../src/tips/server/from-site.ts';
import { columnsOf } from '../../src/tips/server/tip-columns.ts';
import { applyAction, type Position, RECEIVED } from '../../src/tips/transition.ts';

/** Where a planned tip stands after its life, and the days that figures count. */
export interface LivedTip extends Position {
  readonly clocks: readonly LegalClock[];
  readonly version: number;
  readonly classifiedOn: string | null;
  readonly assignedOn: string | null;
  readonly closedOn: string | null;
}

/** A step as it is about to be taken. */
export interface StepToTake {
  readonly position: Position;
  readonly timed: Timed;
  readonly clocks: readonly LegalClock[];
  readonly change: Change;
  readonly on: string;
}

const ASSIGNEE = '00000000-0000-4000-8000-000000000001';

/** Takes a planned tip through its life by the rules alone; `judge` sees each step before it is taken. */
export function liveByRule(tip: PlannedTip, judge?: (step: StepToTake) => void): LivedTip {
  const receivedOn = dayOfMoment(new Date(tip.receivedAt));
  let clocks = clocksAtReceipt(SHIPPED_LAW, receivedOn);
  let position: Position = RECEIVED;
  let version = 1;
  const days = { classifiedOn: null, assignedOn: null, closedOn: null } as Record<
    'classifiedOn' | 'assignedOn' | 'closedOn',
    string | null
  >;
  for (const step of tip.steps) {
    if (step.kind === 'reply') version += 1;
    if (step.kind !== 'step') continue;
    version += 1;
    const change = step.change.action === 'assign' ? { ...step.change, assigneeId: ASSIGNEE } : step.change;
    const on = dayOfMoment(new Date(step.at));
    const timed = { ...position, receivedOn };
    judge?.({ position, timed, clocks, change, on });
    clocks = clocksAfter(SHIPPED_LAW, clocks, timed, change, on);
    position = applyAction(position, change);
    if (change.action === 'classify') days.classifiedOn ??= on;
    if (change.action === 'assign') days.assignedOn ??= on;
    if (change.action === 'resolve') days.closedOn = on;
    if (change.action === 'reopen') days.closedOn = null;
  }
  return { ...position, clocks, version, ...days };
}

/** What the register says of a planned tip after its life, but for who has it and under which number. */
export function clearRowOf(tip: PlannedTip) {
  const lived = liveByRule(tip);
  const { arrived_from: _, held: __, ...columns } = columnsOf(lived, lived.clocks);
  return {
    ...columns,
    place_area_id: tip.areaId,
    category: tip.category,
    day: tip.day,
    channel: tip.channel,
    received_at: new Date(tip.receivedAt),
    received_on: dayOfMoment(new Date(tip.receivedAt)),
    version: lived.version,
    assignee_id: null,
    file_count: tip.images,
    classified_on: lived.classifiedOn,
    assigned_on: lived.assignedOn,
    closed_on: lived.closedOn,
  };
}

/** Rows written at once. */
const BATCH = 500;

/** The clear rows of planned tips, without a sealed word: enough for whatever counts them. */
export async function putPlannedTips(
  db: Db,
  tips: readonly PlannedTip[],
  unitOf: (desk: string) => { readonly unitId: number; readonly areaId: number },
): Promise<void> {
  const placed = tips.map((tip) => {
    const { unitId, areaId } = unitOf(tip.desk);
    return { tip, key: { area_id: areaId, tip_id: randomUUID() }, unitId };
  });
  const rows = placed.map(({ tip, key, unitId }) => ({ ...key, unit_id: unitId, ...clearRowOf(tip) }));
  const fromSites = placed.flatMap(({ tip: { fromSite }, key }) =>
    fromSite === undefined ? [] : [{ ...key, ...siteColumns(fromSite) }],
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    await db
      .insertInto('tip')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
  for (let from = 0; from < fromSites.length; from += BATCH) {
    await db
      .insertInto('scheme_tip')
      .values(fromSites.slice(from, from + BATCH))
      .execute();
  }
}
