import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import {
  anyTip,
  countByHand,
  daysByHand,
  type HandPeriod,
  type HandTip,
} from '../../../tests/kit/tips-by-hand.ts';
import { UNIT_KINDS } from '../../accounts/roles.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { syncLaw } from '../../law/server/index.ts';
import type { TipMeasure } from '../../tips/measures.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import { INDICATOR_CODES, type IndicatorCode, indicatorOf } from '../indicators.ts';
import { askPeriod } from './ask-period.ts';
import { KEPT_CODES } from './count-sources.ts';
import { readIndicator } from './read-indicator.ts';
import { readOverview } from './read-overview.ts';

/** 00:30 in Việt Nam of a day in the middle of those below. */
const services = await testServices({ now: '2018-02-01T17:30:00Z' });
const TODAY = '2018-02-02';
const { db } = services;
await syncAreas(db);
await syncLaw(db);
const tree = await db.selectFrom('area').select(['area_id', 'parent_id']).execute();
const units = await db
  .insertInto('unit')
  .values(
    UNIT_KINDS.map((kind) => ({
      area_id: 1,
      kind,
      level: 'province' as const,
      name: kind,
      name_en: kind,
      valid_from: '2017-01-01',
      valid_to: null,
    })),
  )
  .returning(['unit_id', 'kind'])
  .execute();
const independent = units.find(({ kind }) => kind === 'independent')?.unit_id;

const day = fc.integer({ min: 0, max: 9 }).map((days) => {
  return new Date(Date.UTC(2018, 0, 28 + days)).toISOString().slice(0, 10);
});
const areaId = fc.constantFrom(1, 1, 1, 2, 2, 106, 107, 201);
const tips = fc.array(anyTip({ unitIds: units.map(({ unit_id }) => unit_id), areaId, day }), {
  maxLength: 120,
  size: 'max',
});
const asked = fc
  .tuple(areaId, day, day, fc.constantFrom('none', 'before', 'year'))
  .map(([area, a, b, against]) =>
    indicatorQuery.parse({ areaId: area, from: a < b ? a : b, to: a < b ? b : a, against }),
  );

const codes = KEPT_CODES.filter((code) => indicatorOf(code).source === 'tips');
const within = (area: number, above: number): boolean => {
  const parent = tree.find(({ area_id }) => area_id === area)?.parent_id;
  return area === above || (parent != null && within(parent, above));
};

function byHand(code: IndicatorCode, all: readonly HandTip[], period: HandPeriod) {
  const indicator = indicatorOf(code);
  if (indicator.kind === 'days') return daysByHand(all, indicator.step, indicator.share, period);
  const sum = (measures: readonly string[]) =>
    measures.reduce((total, measure) => total + countByHand(all, measure as TipMeasure, period), 0);
  return { value: sum(indicator.value), of: indicator.of && sum(indicator.of) };
}

it('answers for every indicator what a count by hand gives, whole, in parts, by time and before', async () => {
  await fc.assert(
    fc.asyncProperty(tips, asked, async (rows, query) => {
      await db.deleteFrom('tip').execute();
      if (rows.length > 0) await db.insertInto('tip').values(rows).execute();
      const periods = await askPeriod(services, query);
      const { from, to, asOf } = periods.scope;
      const period = { from, to, asOf };
      const all = rows.filter(
        (tip) => within(tip.place_area_id, query.areaId) && tip.unit_id !== independent,
      );
      const overview = await readOverview(services, periods);
      expect(asOf).toBe(to < TODAY ? to : TODAY);
      for (const { code, before, ...figure } of overview.figures) {
        expect({ code, ...figure }).toEqual({ code, ...byHand(code, all, period) });
        const past = overview.against;
        expect({ code, before }).toEqual({ code, before: past && byHand(code, all, past) });
      }
      const counting = codes.filter((code) => indicatorOf(code).kind === 'count');
      for (const part of overview.parts) {
        const own = all.filter((tip) => within(tip.place_area_id, part.areaId));
        expect(part.figures).toEqual(counting.map((code) => ({ code, ...byHand(code, own, period) })));
      }
      const apart = all.filter((tip) => !overview.parts.some((one) => within(tip.place_area_id, one.areaId)));
      expect(overview.rest).toEqual(counting.map((code) => ({ code, ...byHand(code, apart, period) })));
      for (const step of overview.trend) {
        const received = all.filter((tip) => tip.received_on >= step.from && tip.received_on <= step.to);
        for (const { code, ...figure } of step.figures) {
          expect({ code, ...figure }).toEqual({ code, ...byHand(code, received, period) });
        }
      }
      const code = fc.sample(fc.constantFrom(...codes), 1)[0] as IndicatorCode;
      const opened = await readIndicator(services, code, periods, { length: 'month' });
      expect(opened.figure).toEqual(overview.figures.find((figure) => figure.code === code));
      for (const { by, rows: parted } of opened.breakdowns) {
        const keys = [...new Set(all.map((tip) => tip[by]))];
        const expected = keys
          .map((key) => ({
            key,
            ...byHand(
              code,
              all.filter((tip) => tip[by] === key),
              period,
            ),
          }))
          .filter(({ value }) => Number(value) > 0)
          .sort((a, b) => Number(b.value) - Number(a.value) || (a.key < b.key ? -1 : 1));
        expect(parted).toEqual(expected);
      }
      for (const step of opened.steps) {
        const received = all.filter((tip) => tip.received_on >= step.from && tip.received_on <= step.to);
        const { value, of } = byHand(code, received, period);
        expect(step).toEqual({ from: step.from, to: step.to, value, of });
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('answers what one register cannot say as failed, and keeps the rest', async () => {
  const periods = await askPeriod(
    services,
    indicatorQuery.parse({ areaId: 1, from: '2018-01-28', to: TODAY }),
  );
  await db.schema.alterTable('tip').renameColumn('assigned_on', 'gone').execute();
  const overview = await readOverview(services, periods);
  await db.schema.alterTable('tip').renameColumn('gone', 'assigned_on').execute();
  expect(overview.figures.length).toBeGreaterThan(0);
  for (const { code, value, of, fault } of overview.figures) {
    const failed = indicatorOf(code).source === 'tips';
    expect({ code, value, of, fault }).toEqual(
      failed ? { code, value: null, of: null, fault: 'source_failed' } : expect.objectContaining({ code }),
    );
  }
  expect(overview).toMatchObject({ funnel: [], trend: [] });
  expect(services.logged.some(({ message }) => String(message).includes('could not be counted'))).toBe(true);
});

it('words every indicator in both languages', async () => {
  const { wordsOf } = await import('../indicator-words.ts');
  for (const code of INDICATOR_CODES) {
    const indicator = indicatorOf(code);
    for (const language of ['vi', 'en'] as const) {
      const { name, means, base, rows } = wordsOf(code, language);
      expect([name, means, rows].every((text) => text.length > 0)).toBe(true);
      expect(base !== null).toBe(indicator.kind === 'days' || indicator.of !== null);
    }
  }
});
