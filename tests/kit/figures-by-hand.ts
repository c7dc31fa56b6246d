import { expect } from 'vitest';
import { type IndicatorCode, indicatorOf } from '../../src/steering/indicators.ts';
import type { AskedPeriods } from '../../src/steering/server/ask-period.ts';
import { KEPT_CODES } from '../../src/steering/server/count-sources.ts';
import { readIndicator } from '../../src/steering/server/read-indicator.ts';
import { readOverview } from '../../src/steering/server/read-overview.ts';
import type { TipMeasure } from '../../src/tips/measures.ts';
import type { TestServices } from './test-services.ts';
import { countByHand, daysByHand, type HandPeriod, type HandTip } from './tips-by-hand.ts';

/** The indicators that are counted from tips. */
export const TIP_CODES = KEPT_CODES.filter((code) => indicatorOf(code).source === 'tips');
const COUNTING = TIP_CODES.filter((code) => indicatorOf(code).kind === 'count');

/** An indicator of some tips, worked out row by row. */
export function byHand(code: IndicatorCode, tips: readonly HandTip[], period: HandPeriod) {
  const indicator = indicatorOf(code);
  if (indicator.kind === 'days') return daysByHand(tips, indicator.step, indicator.share, period);
  const sum = (measures: readonly string[]) =>
    measures.reduce((total, measure) => total + countByHand(tips, measure as TipMeasure, period), 0);
  return { value: sum(indicator.value), of: indicator.of && sum(indicator.of) };
}

const ofTips = <Figure extends { code: IndicatorCode }>(figures: readonly Figure[]) =>
  figures.filter(({ code }) => TIP_CODES.includes(code));
const receivedIn = (tips: readonly HandTip[], { from, to }: { from: string; to: string }) =>
  tips.filter((tip) => tip.received_on >= from && tip.received_on <= to);

/**
 * Expects every indicator of tips to be what a count by hand gives: whole, before, in each part, in none of them, and
 * by month. `tips` are those that count at all; an area holds those whose place `isIn` it.
 */
export async function expectOverview(
  services: TestServices,
  asked: AskedPeriods,
  tips: readonly HandTip[],
  isIn: (place: number, areaId: number) => boolean,
): Promise<void> {
  const { from, to, asOf } = asked.scope;
  const period = { from, to, asOf };
  const all = tips.filter((tip) => isIn(tip.place_area_id, asked.area.areaId));
  const overview = await readOverview(services, asked);
  for (const { code, before, ...figure } of ofTips(overview.figures)) {
    expect({ code, ...figure }).toEqual({ code, ...byHand(code, all, period) });
    const past = overview.against;
    expect({ code, before }).toEqual({ code, before: past && byHand(code, all, past) });
  }
  for (const part of overview.parts) {
    const own = all.filter((tip) => isIn(tip.place_area_id, part.areaId));
    const expected = COUNTING.map((code) => ({ code, ...byHand(code, own, period) }));
    expect({ area: part.areaId, figures: ofTips(part.figures) }).toEqual({
      area: part.areaId,
      figures: expected,
    });
  }
  const apart = all.filter((tip) => !overview.parts.some((part) => isIn(tip.place_area_id, part.areaId)));
  expect(ofTips(overview.rest)).toEqual(COUNTING.map((code) => ({ code, ...byHand(code, apart, period) })));
  for (const step of overview.trend) {
    for (const { code, ...figure } of ofTips(step.figures)) {
      expect({ step: step.from, code, ...figure }).toEqual({
        step: step.from,
        code,
        ...byHand(code, receivedIn(all, step), period),
      });
    }
  }
}

/** Expects one indicator opened to be what a count by hand gives: by category, by channel and by time. */
export async function expectOpened(
  services: TestServices,
  asked: AskedPeriods,
  code: IndicatorCode,
  tips: readonly HandTip[],
): Promise<void> {
  const { from, to, asOf } = asked.scope;
  const period = { from, to, asOf };
  const opened = await readIndicator(services, code, asked, { length: 'month' });
  const { before: _, ...figure } = opened.figure;
  expect(figure).toEqual({ code, ...byHand(code, tips, period) });
  for (const { by, rows } of opened.breakdowns) {
    // no indicator of tips is parted by scheme
    if (by === 'scheme') throw new Error(`${code} by scheme`);
    const keys = [...new Set(tips.map((tip) => tip[by]))];
    const counted = keys.map((key) => {
      const own = tips.filter((tip) => tip[by] === key);
      return { key, ...byHand(code, own, period) };
    });
    const expected = counted
      .filter(({ value }) => Number(value) > 0)
      .sort((a, b) => Number(b.value) - Number(a.value) || (a.key < b.key ? -1 : 1));
    expect({ by, rows }).toEqual({ by, rows: expected });
  }
  for (const { value, of, ...step } of opened.steps) {
    expect({ step, value, of }).toEqual({ step, ...byHand(code, receivedIn(tips, step), period) });
  }
}
