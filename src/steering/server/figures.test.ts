import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { UNIT_KINDS } from '../../accounts/roles.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { CATEGORY_CODES } from '../../tips/categories.ts';
import type { TipColumns } from '../../tips/server/index.ts';
import { CLASSIFICATIONS, STATES } from '../../tips/workflow.ts';
import type { AreaPeriod } from '../contract.ts';
import { FIGURE_CODES, type FigureCode } from '../figures.ts';
import { listFigureRows } from './list-figure-rows.ts';
import { readFigures } from './read-figures.ts';
import { scopeOf } from './scope-of.ts';

/** 00:30 in Việt Nam of a day in the middle of those below: few days, so that each is often a border. */
const services = await testServices({ now: '2018-02-01T17:30:00Z' });
const TODAY = '2018-02-02';
const { db } = services;
await syncAreas(db);
const tree = await db.selectFrom('area').select(['area_id', 'parent_id', 'valid_from', 'valid_to']).execute();
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

const day = fc.integer({ min: 0, max: 9 }).map((days) => {
  return new Date(Date.UTC(2018, 0, 28 + days)).toISOString().slice(0, 10);
});
/** Ended and present, of every level; the two upper ones most often, as they hold the others. */
const areaId = fc.constantFrom(1, 1, 1, 2, 2, 106, 107, 201);

const row: fc.Arbitrary<TipColumns> = fc.record({
  area_id: fc.constantFrom(1, 2, 106),
  tip_id: fc.constant('').map(() => randomUUID()),
  unit_id: fc.constantFrom(...units.map(({ unit_id }) => unit_id)),
  place_area_id: areaId,
  category: fc.constantFrom(...CATEGORY_CODES),
  day: fc.constant(null),
  channel: fc.constant('web' as const),
  received_at: fc.constant(new Date('2018-01-01T00:00:00Z')),
  received_on: day,
  version: fc.constant(1),
  state: fc.constantFrom(...STATES),
  classification: fc.option(fc.constantFrom(...CLASSIFICATIONS), { freq: 8 }),
  useful: fc.option(fc.boolean()),
  assignee_id: fc.constant(null),
  outcome: fc.constant(null),
  extension_asked: fc.constant(null),
  file_count: fc.constant(0),
  next_clock: fc.constant(null),
  next_due_on: fc.constant('infinity'),
  resolve_due_on: fc.option(day),
  closed_on: fc.option(day, { freq: 2 }),
});

const query: fc.Arbitrary<AreaPeriod> = fc
  .tuple(areaId, day, day)
  .map(([asked, a, b]) => ({ areaId: asked, from: a < b ? a : b, to: a < b ? b : a }));

/** The definitions once more, row by row and in the plainest way. */
function counts(tip: TipColumns, code: FigureCode, asOf: string): boolean {
  const isCrime = ['denunciation', 'crime_report', 'prosecution_request'].includes(tip.classification ?? '');
  const isClosed = tip.closed_on !== null && tip.closed_on <= asOf;
  const due = tip.resolve_due_on;
  if (code === 'information_received') return true;
  if (code === 'useful') return tip.useful === true;
  if (!isCrime) return false;
  if (code === 'crime_reports') return true;
  if (code === 'resolved') return isClosed;
  if (code === 'overdue') return !isClosed && tip.state !== 'suspended' && due !== null && due < asOf;
  return isClosed && due !== null && tip.closed_on !== null && tip.closed_on <= due;
}

function within(area: number, above: number): boolean {
  if (area === above) return true;
  const parent = tree.find(({ area_id }) => area_id === area)?.parent_id;
  return parent != null && within(parent, above);
}

function figuresIn(tips: readonly TipColumns[], asOf: string) {
  const count = (code: FigureCode) => tips.filter((tip) => counts(tip, code, asOf)).length;
  return FIGURE_CODES.map((code) => ({
    code,
    value: count(code),
    of: {
      information_received: null,
      useful: tips.length,
      crime_reports: tips.length,
      resolved: count('crime_reports'),
      overdue: count('crime_reports'),
      on_time: count('resolved') + count('overdue'),
    }[code],
  }));
}

function tally(keys: readonly string[]): [string, number][] {
  return [...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]);
}

it('counts in SQL what a count by hand gives, for every area, period and figure', async () => {
  const independent = units.find(({ kind }) => kind === 'independent')?.unit_id;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 120, size: 'max' }), query, async (tips, asked) => {
      await db.deleteFrom('tip').execute();
      if (tips.length > 0) await db.insertInto('tip').values(tips).execute();
      const asOf = asked.to < TODAY ? asked.to : TODAY;
      const inScope = tips.filter(
        (tip) =>
          within(tip.place_area_id, asked.areaId) &&
          tip.received_on >= asked.from &&
          tip.received_on <= asked.to &&
          tip.unit_id !== independent,
      );
      const scope = await scopeOf(services, asked);
      const reply = await readFigures(db, scope);
      expect(reply).toMatchObject({ from: asked.from, to: asked.to, asOf, area: { areaId: asked.areaId } });
      expect(reply.figures).toEqual(figuresIn(inScope, asOf));
      const partIds = tree
        .filter(({ parent_id, valid_from, valid_to }) => {
          const stood = valid_from <= asked.to && (valid_to === null || valid_to >= asked.from);
          return parent_id === asked.areaId && stood;
        })
        .map(({ area_id }) => area_id);
      const tipsOf = (part: number) => inScope.filter((tip) => within(tip.place_area_id, part));
      expect(reply.parts.map(({ areaId: id, figures }) => [id, figures])).toEqual(
        partIds.map((id) => [id, figuresIn(tipsOf(id), asOf)]),
      );
      const rest = inScope.filter((tip) => !partIds.some((id) => within(tip.place_area_id, id)));
      expect(reply.rest).toEqual(figuresIn(rest, asOf));

      for (const code of FIGURE_CODES) {
        const rows = await listFigureRows(db, code, scope);
        const counted = inScope.filter((tip) => counts(tip, code, asOf));
        expect(rows.figure).toEqual(figuresIn(inScope, asOf).find((figure) => figure.code === code));
        const months = rows.months.map(({ month, value }): [string, number] => [month, value]);
        expect(months).toEqual(tally(counted.map((tip) => tip.received_on.slice(0, 7)).sort()));
        const categories = rows.categories.map(({ category, value }): [string, number] => [category, value]);
        expect([...categories].sort()).toEqual(tally(counted.map(({ category }) => category)).sort());
        expect(categories).toEqual(categories.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);
