import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../law/day.ts';
import type { Area, AreaSet, Extent } from './area.ts';
import { type AreaChange, CHANGE_KINDS, type Destination, endedBy, type NewArea } from './change.ts';
import { checkChange } from './check-change.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from './data/index.ts';
import { traceSuccessors } from './trace-successors.ts';

const set: AreaSet = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const DAY = '2027-01-01';
const NEW: Destination = { to: 'new', index: 0 };
const UNKNOWN: Destination = { to: 'unknown' };
const WARD: NewArea = { name: 'Sông Mã', kind: 'phuong', code: null, parentId: 1 };

const to = (areaId: number): Destination => ({ to: 'standing', areaId });
const move = (fromId: number, destination: Destination, extent: Extent = 'full') => ({
  fromId,
  destination,
  extent,
});
const change = (over: Partial<AreaChange>): AreaChange => ({
  kind: 'merge',
  onDay: DAY,
  newAreas: [WARD],
  moves: [move(201, NEW), move(202, NEW)],
  source: 'nghị quyết thử',
  verified: true,
  ...over,
});
const code = (over: Partial<AreaChange>) => checkChange(set, change(over))?.code;

describe('what can be', () => {
  test.each<[string, Partial<AreaChange>]>([
    ['two become a new one', {}],
    ['one goes into one that stays', { newAreas: [], moves: [move(201, to(202))] }],
    [
      'one falls into two',
      { kind: 'split', newAreas: [WARD], moves: [move(201, NEW, 'part'), move(201, to(202), 'part')] },
    ],
    [
      'a part whose rest nobody knows',
      { kind: 'split', moves: [move(201, NEW, 'part'), move(201, UNKNOWN, 'unverified')] },
    ],
    ['a new name', { kind: 'rename', moves: [move(201, NEW)] }],
    [
      'a ward becomes a commune of the same name',
      {
        kind: 'rename',
        newAreas: [{ ...WARD, name: 'Hạc Thành', kind: 'xa' }],
        moves: [move(201, NEW)],
      },
    ],
    ['the name of a unit that ends here', { newAreas: [{ ...WARD, name: 'Hạc Thành' }] }],
    ['an end', { kind: 'abolish', newAreas: [], moves: [move(201, UNKNOWN, 'unverified')] }],
  ])('%s', (_, over) => {
    expect(code(over)).toBeUndefined();
  });
});

describe('what cannot be, with its place', () => {
  test.each<[string, Partial<AreaChange>, string, string]>([
    ['an unknown unit', { moves: [move(201, NEW), move(999, NEW)] }, 'unknown_area', 'moves.1.fromId'],
    ['a unit that has ended', { moves: [move(201, NEW), move(106, NEW)] }, 'area_ended', 'moves.1.fromId'],
    ['an end before the start', { onDay: '2025-07-01' }, 'end_before_start', 'moves.0.fromId'],
    [
      'into what has ended',
      { newAreas: [], moves: [move(201, to(106))] },
      'area_ended',
      'moves.0.destination',
    ],
    ['into itself', { newAreas: [], moves: [move(201, to(201))] }, 'succession_cycle', 'moves.0.destination'],
    [
      'two into each other',
      {
        kind: 'abolish',
        newAreas: [],
        moves: [move(201, to(202)), move(202, to(201))],
      },
      'succession_cycle',
      'moves.0.destination',
    ],
    [
      'into what went into it later',
      { onDay: '2020-01-01', newAreas: [], moves: [move(1, to(2))] },
      'area_has_units',
      'moves.0.fromId',
    ],
    [
      'a name that is taken',
      { newAreas: [{ ...WARD, name: 'đông  sơn' }] },
      'area_exists',
      'newAreas.0.name',
    ],
    [
      'the same with the tone elsewhere',
      {
        newAreas: [
          { ...WARD, name: 'Hạc Thánh' },
          { ...WARD, name: 'Hòa' },
          { ...WARD, name: 'Hoà' },
        ],
        moves: [
          move(201, NEW, 'part'),
          move(201, { to: 'new', index: 1 }, 'part'),
          move(201, { to: 'new', index: 2 }, 'part'),
        ],
        kind: 'split',
      },
      'area_exists',
      'newAreas.2.name',
    ],
    ['an unknown parent', { newAreas: [{ ...WARD, parentId: 999 }] }, 'unknown_area', 'newAreas.0.parentId'],
    [
      'a parent that has ended',
      { newAreas: [{ ...WARD, parentId: 2 }] },
      'unknown_area',
      'newAreas.0.parentId',
    ],
    [
      'a ward below a ward',
      { newAreas: [{ ...WARD, parentId: 203 }] },
      'unknown_area',
      'newAreas.0.parentId',
    ],
    [
      'a ward below nothing',
      { newAreas: [{ ...WARD, parentId: null }] },
      'unknown_area',
      'newAreas.0.parentId',
    ],
    [
      'an end above units that stand',
      { kind: 'abolish', newAreas: [], moves: [move(1, UNKNOWN, 'unverified')] },
      'area_has_units',
      'moves.0.fromId',
    ],
    ['a split without parts', { kind: 'split' }, 'split_without_parts', 'kind'],
    ['a merger of one', { moves: [move(201, NEW)] }, 'change_does_not_fit', 'kind'],
    [
      'a part without its rest',
      { kind: 'abolish', newAreas: [], moves: [move(201, to(202), 'part')] },
      'extents_contradict',
      'moves.0.extent',
    ],
    [
      'a whole that goes two ways',
      { kind: 'split', moves: [move(201, NEW), move(201, to(202))] },
      'extents_contradict',
      'moves.0.extent',
    ],
    [
      'a part that goes nobody knows where',
      { kind: 'split', moves: [move(201, NEW, 'part'), move(201, UNKNOWN, 'part')] },
      'extents_contradict',
      'moves.1.extent',
    ],
    ['a new unit that nothing goes into', { newAreas: [WARD, WARD] }, 'change_does_not_fit', 'moves'],
    [
      'a renaming into a unit that stands',
      { kind: 'rename', newAreas: [], moves: [move(201, to(202))] },
      'change_does_not_fit',
      'kind',
    ],
    ['an abolition that makes a unit', { kind: 'abolish' }, 'change_does_not_fit', 'kind'],
  ])('%s', (_, over, expected, path) => {
    expect(checkChange(set, change(over))).toEqual({ code: expected, path });
  });
});

test('a circle over earlier changes is seen', () => {
  const area = (areaId: number, validTo: string | null): Area => ({
    ...WARD,
    areaId,
    name: `Số ${areaId}`,
    validFrom: '2017-01-01',
    validTo,
    verified: true,
  });
  const step = { successionId: 1, fromId: 2, toId: 3, extent: 'full', onDay: null, verified: true } as const;
  // 2 went into 3 in 2026; that 3 had gone into 2 the year before cannot be.
  const known = { areas: [area(2, '2025-12-31'), area(3, null)], successions: [step] };
  const late = change({ onDay: '2025-01-01', newAreas: [], moves: [move(3, to(2))] });
  expect(checkChange(known, late)?.code).toBe('succession_cycle');
});

test('whatever is let through leaves every unit with a fate, no circle, and no unit ended twice', () => {
  const ids = [201, 202, 203, 204, 205, 206, 207];
  const destination = fc.oneof(
    fc.constantFrom(...ids).map(to),
    fc.nat(2).map((index): Destination => ({ to: 'new', index })),
    fc.constant(UNKNOWN),
  );
  const moves = fc.array(
    fc.record({
      fromId: fc.constantFrom(...ids),
      destination,
      extent: fc.constantFrom<Extent>('full', 'part', 'unverified'),
    }),
    { maxLength: 5 },
  );
  const changes = fc.record({
    kind: fc.constantFrom(...CHANGE_KINDS),
    moves,
    newAreas: fc
      .nat(3)
      .map((count) => Array.from({ length: count }, (_, i) => ({ ...WARD, name: `Mới ${i}` }))),
  });
  let through = 0;
  fc.assert(
    fc.property(changes, (over) => {
      const entered = change(over);
      if (checkChange(set, entered) !== undefined) return;
      through += 1;
      const after = applied(entered);
      for (const areaId of endedBy(entered)) {
        const fate = traceSuccessors(after, areaId, DAY);
        expect(fate.unknown || fate.successors.length > 0).toBe(true);
        expect(fate.successors.every((successor) => !endedBy(entered).includes(successor.areaId))).toBe(true);
        expect(checkChange(after, change({ newAreas: [], moves: [move(areaId, to(206))] }))?.code).toMatch(
          /area_ended|succession_cycle/,
        );
      }
    }),
    { numRuns: 3000 },
  );
  expect(through).toBeGreaterThan(10);
});

/** The set with the change in it, new units numbered from 900. */
function applied(entered: AreaChange): AreaSet {
  const ended = new Set(endedBy(entered));
  const begun = entered.newAreas.map((area, index) => ({
    ...area,
    areaId: 900 + index,
    validFrom: entered.onDay,
    validTo: null,
    verified: true,
  }));
  const areas = set.areas.map((area) =>
    ended.has(area.areaId) ? { ...area, validTo: addDays(entered.onDay, -1) } : area,
  );
  const successions = entered.moves.map(({ fromId, destination, extent }, index) => ({
    successionId: 9000 + index,
    fromId,
    toId:
      destination.to === 'standing'
        ? destination.areaId
        : destination.to === 'new'
          ? 900 + destination.index
          : null,
    extent,
    onDay: entered.onDay,
    verified: extent !== 'unverified',
  }));
  return { areas: [...areas, ...begun], successions: [...set.successions, ...successions] };
}
