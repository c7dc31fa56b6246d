import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectOpened, expectOverview, TIP_CODES } from '../../../tests/kit/figures-by-hand.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { anyTip } from '../../../tests/kit/tips-by-hand.ts';
import { UNIT_KINDS } from '../../accounts/roles.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { syncLaw } from '../../law/server/index.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import { INDICATOR_CODES, indicatorOf } from '../indicators.ts';
import { askPeriod } from './ask-period.ts';
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

const within = (area: number, above: number): boolean => {
  const parent = tree.find(({ area_id }) => area_id === area)?.parent_id;
  return area === above || (parent != null && within(parent, above));
};

it('answers for every indicator what a count by hand gives, whole, in parts, by time and before', async () => {
  const code = fc.constantFrom(...TIP_CODES);
  await fc.assert(
    fc.asyncProperty(tips, asked, code, async (rows, query, opened) => {
      await db.deleteFrom('tip').execute();
      if (rows.length > 0) await db.insertInto('tip').values(rows).execute();
      const periods = await askPeriod(services, query);
      expect(periods.scope.asOf).toBe(query.to < TODAY ? query.to : TODAY);
      const all = rows.filter((tip) => tip.unit_id !== independent);
      await expectOverview(services, periods, all, within);
      const own = all.filter((tip) => within(tip.place_area_id, query.areaId));
      await expectOpened(services, periods, opened, own);
    }),
    { numRuns: 40 },
  );
});

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
