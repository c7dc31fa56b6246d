import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../data/index.ts';
import { traceSuccessors } from '../trace-successors.ts';
import { findCircle } from './find-circle.ts';
import type { ImportFiles } from './import-format.ts';
import type { ImportBook, ImportPlan } from './import-plan.ts';
import { planImport } from './plan-import.ts';

const SHIPPED: ImportBook = {
  areas: SHIPPED_AREAS,
  successions: SHIPPED_SUCCESSIONS,
  imported: new Set(),
};
const LAST_DAY = '2025-06-30';
/** The ids that a test gives to what is planned. */
const FIRST_REAL = 50_000;

/** Few names, so that they meet: shipped ones, and invented ones with and without a district. */
const formers = fc
  .record({
    front: fc.constantFrom('', '', '', 'một phần diện tích TN của ', 'phần còn lại của '),
    kind: fc.constantFrom('Phường', 'Xã', 'Thị trấn'),
    name: fc.constantFrom(
      'Phú Sơn',
      'Đông Thọ',
      'Thiệu Dương',
      'Đông Lĩnh',
      'Tân Sơn',
      'Suối Cạn',
      'Đá Hoá',
      'Đá Hóa',
    ),
    behind: fc.constantFrom('', '', '', ' (huyện Trên)', ' (huyện Dưới)'),
  })
  .map(({ front, kind, name, behind }) => `${front}${kind} ${name}${behind}`);
const texts = fc.oneof(
  fc.constant('giữ nguyên'),
  fc.array(formers, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(', ')),
);
const TODAY = ['Phường Hạc Thành', 'Phường Đông Tiến', 'Xã Suối Cạn', 'Phường Bến Lạ'];
const imports = fc.tuple(texts, texts, texts, texts).map((said): ImportFiles => {
  const wards = TODAY.map((FullName, at) => ({ Code: String(20000 + at), FullName, ProvinceCode: '38' }));
  const rows = wards.map(({ Code, FullName }, at) => ({
    ma: Code,
    ten: FullName,
    magoc: '38',
    truocsapnhap: said[at] ?? 'giữ nguyên',
  }));
  const country = { ma: '38', ten: 'Tỉnh Thanh Hóa', magoc: '0', truocsapnhap: 'giữ nguyên' };
  return {
    units: {
      file: 'units-2026-07-25.json',
      day: '2026-07-25',
      provinces: [{ Code: '38', FullName: 'Tỉnh Thanh Hoá', Wards: wards }],
    },
    mergers: { file: 'mergers-2025.json', day: '2025-07-01', rows: [country, ...rows] },
    boundaries: [],
    digests: [],
  };
});

test('whatever the texts say, a second import finds nothing to do', () => {
  fc.assert(
    fc.property(imports, (files) => {
      const plan = planImport(SHIPPED, files, { verified: false });
      const again = planImport(applied(SHIPPED, plan), files, { verified: false });
      const { areas, codes, successions, settled } = again;
      expect({ areas, codes, successions, settled }).toEqual({
        areas: [],
        codes: [],
        successions: [],
        settled: [],
      });
    }),
    { numRuns: 1500 },
  );
});

test('whatever the texts say, every former unit has a fate, none is in a circle, and no whole goes two ways', () => {
  fc.assert(
    fc.property(imports, (files) => {
      const plan = planImport(SHIPPED, files, { verified: true });
      const after = applied(SHIPPED, plan);
      expect(findCircle(after.successions)).toBeUndefined();
      const begun = after.areas.filter(({ areaId }) => areaId >= FIRST_REAL);
      expect(begun).toHaveLength(plan.areas.length);
      for (const { areaId, validTo } of begun) {
        const steps = after.successions.filter(({ fromId }) => fromId === areaId);
        expect(steps.length > 0).toBe(validTo === LAST_DAY);
        const { successors, unknown } = traceSuccessors(after, areaId, '2026-07-25');
        if (validTo !== null) expect(unknown || successors.length > 0).toBe(true);
        if (steps.some(({ extent }) => extent === 'full')) expect(steps).toHaveLength(1);
        if (steps.some(({ extent }) => extent === 'part')) expect(steps.length).toBeGreaterThan(1);
        for (const { extent, verified } of steps) expect(verified && extent === 'unverified').toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a circle is found, however long, and only where there is one', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => ({ fromId: at + 1, toId: at + 2 }));
  expect(findCircle(chain)).toBeUndefined();
  expect(findCircle([...chain, { fromId: 20_001, toId: 7 }])).toBeGreaterThanOrEqual(7);
  expect(findCircle([{ fromId: 1, toId: null }])).toBeUndefined();
  // two ways to one place are no circle
  expect(
    findCircle([
      { fromId: 1, toId: 2 },
      { fromId: 1, toId: 3 },
      { fromId: 2, toId: 3 },
    ]),
  ).toBeUndefined();
});

/** The set with the plan in it. */
function applied(set: ImportBook, plan: ImportPlan): ImportBook {
  const real = (areaId: number): number => (areaId < 0 ? FIRST_REAL - areaId : areaId);
  const codes = new Map(plan.codes.map(({ areaId, code }) => [areaId, code]));
  const settled = new Map(plan.settled.map((row) => [row.successionId, row]));
  const areas = [...set.areas, ...plan.areas].map((area) => ({
    ...area,
    areaId: real(area.areaId),
    parentId: area.parentId === null ? null : real(area.parentId),
    code: codes.get(area.areaId) ?? area.code,
  }));
  const fresh = plan.successions.map((row, at) => ({ ...row, successionId: 50_000 + at }));
  const successions = [...set.successions.map((row) => settled.get(row.successionId) ?? row), ...fresh].map(
    (row) => ({ ...row, fromId: real(row.fromId), toId: row.toId === null ? null : real(row.toId) }),
  );
  return { areas, successions, imported: new Set(plan.areas.map(({ areaId }) => real(areaId))) };
}
