import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Area, EXTENTS, type Succession, validOn } from './area.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from './data/index.ts';
import { traceSuccessors } from './trace-successors.ts';
import { type UnitOfToday, unitOfToday } from './unit-of-today.ts';

const TODAY = '2026-11-24';
const shipped = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };

it.each<[number, UnitOfToday, string]>([
  [201, 201, 'a ward of today is itself'],
  [106, 201, 'Đông Sơn went into Hạc Thành as a whole'],
  [107, 'divided', 'Đông Thọ was split'],
  [2, 'divided', 'so was the city'],
  [120, 'unknown', 'An Hoạch went into An Hưng, which nobody has verified'],
  [122, 'unknown', 'nobody knows what became of Đông Lĩnh'],
  [999_999, 'unknown', 'there is no such unit'],
])('%d: %s (%s)', (areaId, expected) => {
  expect(unitOfToday(shipped, areaId, TODAY)).toBe(expected);
});

it('is asked for a day: before it ended a unit is itself', () => {
  expect(unitOfToday(shipped, 106, '2025-06-30')).toBe(106);
  expect(unitOfToday(shipped, 106, '2025-07-01')).toBe(201);
});

/** Few units, so that ways cross, and end in circles. */
const ids = fc.integer({ min: 1, max: 7 });
const area = (areaId: number, former: boolean): Area => ({
  areaId,
  code: null,
  name: `Số ${areaId}`,
  kind: 'phuong',
  parentId: null,
  validFrom: '2017-01-01',
  validTo: former ? '2020-01-01' : null,
  verified: true,
});
const anySet = fc.record({
  areas: fc
    .array(fc.boolean(), { minLength: 7, maxLength: 7 })
    .map((formers) => formers.map((former, index) => area(index + 1, former))),
  successions: fc.array(
    fc.record({
      successionId: fc.nat(),
      fromId: ids,
      toId: fc.option(ids, { freq: 8 }),
      extent: fc.constantFrom(...EXTENTS, 'full' as const, 'full' as const),
      onDay: fc.constant<string | null>('2020-01-02'),
      verified: fc.boolean().map((unsure) => !unsure),
    }) satisfies fc.Arbitrary<Succession>,
    { maxLength: 8 },
  ),
});

it('never says more than following every way from the unit does', () => {
  fc.assert(
    fc.property(anySet, ids, (set, areaId) => {
      const found = unitOfToday(set, areaId, TODAY);
      const asked = set.areas.find((known) => known.areaId === areaId);
      const stands = asked !== undefined && validOn(asked, TODAY);
      const { successors, unknown } = traceSuccessors(set, areaId, TODAY);
      const [only] = successors;
      const whole =
        successors.length === 1 && !unknown && only?.extent === 'full' && only.verified
          ? only.areaId
          : undefined;
      const sure =
        !unknown && successors.every(({ extent, verified }) => verified && extent !== 'unverified');
      expect(found).toBe(stands ? areaId : (whole ?? (sure ? 'divided' : 'unknown')));
    }),
    { numRuns: 2000 },
  );
});
