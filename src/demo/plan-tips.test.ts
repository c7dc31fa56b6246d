import { describe, expect, it } from 'vitest';
import { type LivedTip, liveByRule } from '../../tests/kit/planned-tips.ts';
import { SHIPPED_LAW } from '../law/data/shipped.ts';
import { dayOfMoment } from '../law/day.ts';
import { whyNotPossible } from '../tips/deadlines.ts';
import { fits, permittedActions } from '../tips/transition.ts';
import { isCrime } from '../tips/workflow.ts';
import { isOfArticle } from './fill-task.ts';
import { LISTED_RECEIPTS } from './plan-present.ts';
import { PERIOD, planCity, SIZE } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';

const TODAY = '2026-11-22';
const plan = planCity({ seed: 'thử', today: TODAY });
const all = [...plan.crimes, ...plan.order, ...plan.present, ...plan.quarter];
/** Where a tip stands after its life, each step judged by the table and the law as the server would. */
function live(tip: PlannedTip): LivedTip {
  let last = tip.receivedAt;
  for (const { at } of tip.steps) {
    expect(at > last).toBe(true);
    last = at;
  }
  return liveByRule(tip, ({ position, timed, clocks, change, on }) => {
    expect(permittedActions(position, ['chief', 'reception', 'investigator'], true)).toContain(change.action);
    expect(fits(position, change)).toBe(true);
    expect(whyNotPossible(SHIPPED_LAW, clocks, timed, change, on)).toBeUndefined();
  });
}

const ends = new Map(all.map((tip) => [tip.draftId, live(tip)]));
const end = (tip: PlannedTip) => ends.get(tip.draftId);
const count = (tips: readonly PlannedTip[], holds: (tip: PlannedTip) => boolean) => tips.filter(holds).length;

describe('the plan of the demo city', () => {
  it('has 624 crime reports of the period, 573 of them resolved in it', () => {
    expect(plan.crimes).toHaveLength(624);
    const closedBy = (tip: PlannedTip) => (end(tip)?.closedOn ?? '9999') <= PERIOD.to;
    expect(count(plan.crimes, closedBy)).toBe(573);
    expect(count(plan.crimes, (tip) => end(tip)?.state === 'suspended')).toBe(35);
    expect(count(plan.crimes, (tip) => end(tip)?.state === 'closed' && !closedBy(tip))).toBe(16);
    expect(plan.crimes.every((tip) => isCrime(end(tip)?.classification ?? null))).toBe(true);
    expect(plan.crimes.every(({ desk }) => desk === 'city')).toBe(true);
  });

  it('has thousands of useful pieces of information, all received in the period', () => {
    const then = [...plan.crimes, ...plan.order];
    expect(then).toHaveLength(SIZE);
    expect(count(then, (tip) => end(tip)?.useful === true)).toBeGreaterThan(2_000);
    for (const { receivedAt, day } of then) {
      const received = dayOfMoment(new Date(receivedAt));
      expect(received >= PERIOD.from && received <= PERIOD.to).toBe(true);
      expect(day <= received).toBe(true);
    }
    expect(plan.order.every((tip) => end(tip)?.state === 'closed')).toBe(true);
  });

  it('is spread over every unit of then and every channel', () => {
    expect(new Set(plan.order.map(({ desk }) => desk)).size).toBe(37);
    expect(new Set(plan.crimes.map(({ areaId }) => areaId)).size).toBe(37);
    expect(new Set(plan.order.map(({ channel }) => channel)).size).toBe(6);
    expect(new Set(plan.crimes.map(({ category }) => category)).size).toBeGreaterThan(8);
  });

  it('fills the present month with every state and twenty receipts', () => {
    expect(plan.present).toHaveLength(60);
    expect(new Set(plan.present.map((tip) => end(tip)?.state)).size).toBe(6);
    expect(count(plan.present, ({ receipt }) => typeof receipt !== 'string')).toBe(LISTED_RECEIPTS);
    expect(count(plan.present, ({ images }) => images > 0)).toBeGreaterThan(3);
    const latest = plan.present.flatMap(({ receivedAt, steps }) => [
      receivedAt,
      ...steps.map(({ at }) => at),
    ]);
    expect(latest.every((at) => dayOfMoment(new Date(at)) < TODAY)).toBe(true);
  });

  it('tells stories that leave no gap and differ', () => {
    expect(all.every(({ story }) => !/[{}]|undefined/.test(Object.values(story).join()))).toBe(true);
    expect(new Set(all.map(({ story }) => story.text)).size).toBeGreaterThan(all.length * 0.97);
  });

  it('is the same each time, another for another seed, and as large as asked', () => {
    // named anew, so that nothing remembered is compared with itself
    expect(planCity({ seed: 'thử', today: TODAY, size: SIZE })).toEqual(plan);
    expect(planCity({ seed: 'khác', today: TODAY }).crimes[0]).not.toEqual(plan.crimes[0]);
    const small = planCity({ seed: 'thử', today: TODAY, size: 200 });
    expect(small.crimes.length + small.order.length).toBe(200);
  });

  it('gives no draft and no message an id twice', () => {
    const ids = all.flatMap(({ draftId, steps }) => {
      return [draftId, ...steps.flatMap((step) => ('messageId' in step ? [step.messageId] : []))];
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('knows which parts are of the article’s months, whose desks are those of their last day', () => {
  for (const part of ['crimes', 'order', 'present', 'quarter'] as const) {
    const days = plan[part].map(({ receivedAt }) => dayOfMoment(new Date(receivedAt)));
    expect(days.every((day) => day >= PERIOD.from && day <= PERIOD.to)).toBe(isOfArticle(part));
  }
});
