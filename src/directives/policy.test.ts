import { describe, expect, test } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES, type Role, UNIT_KINDS, type UnitKind } from '../accounts/roles.ts';
import { type BoardArea, can, sidesOf } from './policy.ts';

// a city (10) in a province (1), with two wards
const CITY: BoardArea = { areaId: 10, aboveIds: [1], covers: (id) => [10, 101, 102].includes(id) };
const TASK = { board: CITY, responsibleId: 7 };
const as = (role: Role, kind: UnitKind, areaId: number, unitId = 7) => ({
  accountId: 'a',
  memberships: [{ unitId, areaId, kind, role } satisfies Membership],
});
const everybody = UNIT_KINDS.flatMap((kind) => ROLES.map((role) => ({ kind, role })));
const whoMay = (may: (role: Role, kind: UnitKind) => boolean) =>
  everybody.filter(({ kind, role }) => may(role, kind)).map(({ kind, role }) => `${role} of ${kind}`);

describe('a board', () => {
  test('is kept by analysts of a steering unit of its area or above, and by nobody else', () => {
    for (const areaId of [1, 10]) {
      expect(whoMay((role, kind) => can(as(role, kind, areaId), 'board.keep', CITY))).toEqual([
        'analyst of steering',
      ]);
      expect(whoMay((role, kind) => can(as(role, kind, areaId), 'board.oversee', CITY))).toEqual([
        'analyst of steering',
        'auditor of steering',
      ]);
    }
    for (const areaId of [101, 2]) {
      expect(whoMay((role, kind) => can(as(role, kind, areaId), 'board.oversee', CITY))).toEqual([]);
    }
  });

  test('is read from below by chiefs and auditors of desks, never by the independent one', () => {
    expect(whoMay((role, kind) => can(as(role, kind, 101), 'board.read', CITY))).toEqual([
      'chief of desk',
      'auditor of desk',
      'chief of duty',
      'auditor of duty',
    ]);
    expect(whoMay((role, kind) => can(as(role, kind, 2), 'board.read', CITY))).toEqual([]);
  });
});

describe('a task', () => {
  test('is answered for by the chief of its unit alone, and decided by the board’s analysts', () => {
    expect(sidesOf(as('chief', 'desk', 101), TASK)).toEqual(['unit']);
    expect(sidesOf(as('chief', 'desk', 101, 8), TASK)).toEqual([]);
    expect(sidesOf(as('analyst', 'steering', 1, 3), TASK)).toEqual(['board']);
    for (const role of ROLES.filter((each) => each !== 'chief')) {
      expect(sidesOf(as(role, 'desk', 101), TASK)).toEqual([]);
    }
  });

  test('is read by its unit’s chief and auditor and by overseers, not by a neighbour', () => {
    const may = (unitId: number) =>
      whoMay((role, kind) => can(as(role, kind, 101, unitId), 'task.read', TASK));
    expect(may(7)).toEqual(['chief of desk', 'auditor of desk', 'chief of duty', 'auditor of duty']);
    expect(may(8)).toEqual([]);
    expect(can(as('auditor', 'steering', 10, 3), 'task.read', TASK)).toBe(true);
  });
});
