import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Area, Succession } from './area.ts';
import { EXTENTS } from './area.ts';
import { traceSuccessors } from './trace-successors.ts';

function unit(areaId: number, current: boolean): Area {
  return {
    areaId,
    code: null,
    name: `Số ${areaId}`,
    kind: 'phuong',
    parentId: null,
    validFrom: '2017-01-01',
    validTo: current ? null : '2020-01-01',
    verified: true,
  };
}

function step(
  fromId: number,
  toId: number | null,
  extent: Succession['extent'],
  verified = true,
): Succession {
  return { successionId: fromId * 100 + (toId ?? 0), fromId, toId, extent, onDay: '2020-01-02', verified };
}

test('the weakest step of a way is what can be said of the whole of it', () => {
  const areas = [unit(1, false), unit(2, false), unit(3, true)];
  const successions = [step(1, 2, 'part'), step(2, 3, 'full', false)];
  expect(traceSuccessors({ areas, successions }, 1, null).successors).toMatchObject([
    { areaId: 3, extent: 'part', verified: false },
  ]);
});

test('a part that went nowhere known is told beside the part that is known', () => {
  const areas = [unit(1, false), unit(2, true)];
  const successions = [step(1, 2, 'part'), step(1, null, 'unverified', false)];
  const fate = traceSuccessors({ areas, successions }, 1, null);
  expect(fate).toMatchObject({ unknown: true, successors: [{ areaId: 2 }] });
});

test('whatever the changes, loops included, it ends, and only in units that stand', () => {
  const changes = fc.array(
    fc.record({
      fromId: fc.integer({ min: 1, max: 6 }),
      toId: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
      extent: fc.constantFrom(...EXTENTS),
      verified: fc.boolean(),
    }),
    { maxLength: 14 },
  );
  // 1 to 6 have ended, 7 and 8 stand, 9 is missing.
  const areas = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => unit(id, id > 6));
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 6 }), (rows, start) => {
      const successions = rows.map((row, i) => ({ ...row, successionId: i + 1, onDay: null }));
      const fate = traceSuccessors({ areas, successions }, start, null);
      expect(fate.successors.every((successor) => successor.areaId > 6 && successor.areaId < 9)).toBe(true);
      expect(fate.unknown || fate.successors.length > 0).toBe(true);
    }),
  );
});
