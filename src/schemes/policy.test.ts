import { describe, expect, test } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES, type Role } from '../accounts/roles.ts';
import { areasRead, can } from './policy.ts';

const as = (role: Role, over: Partial<Membership> = {}) => ({
  accountId: 'a',
  memberships: [{ unitId: 1, areaId: 201, kind: 'desk' as const, role, ...over }],
});
const allowed = (may: (role: Role) => boolean) => ROLES.filter(may);
const ward = { areaId: 201, aboveIds: [1] };
const board = { areaId: 1, kind: 'steering' as const };

describe('schemes', () => {
  test('are kept by chief and reception of the desk, and by analysts', () => {
    expect(allowed((role) => can(as(role), 'scheme.keep', ward))).toEqual(['reception', 'chief', 'analyst']);
    expect(allowed((role) => can(as(role, board), 'scheme.keep', ward))).toEqual(['analyst']);
  });

  test('are read by auditors too', () => {
    const readers = ['reception', 'chief', 'analyst', 'auditor'];
    expect(allowed((role) => can(as(role), 'scheme.read', ward))).toEqual(readers);
    expect(allowed((role) => can(as(role, board), 'scheme.read', ward))).toEqual(['analyst', 'auditor']);
  });

  test('of another area are no desk’s business, nor those below its own', () => {
    const other = { areaId: 202, aboveIds: [1] };
    expect(allowed((role) => can(as(role), 'scheme.read', other))).toEqual([]);
    const city = as('chief', { areaId: 1 });
    expect(can(city, 'scheme.read', ward)).toBe(false);
  });

  test('are not kept by a duty or independent desk', () => {
    for (const kind of ['duty', 'independent'] as const)
      expect(can(as('chief', { kind }), 'scheme.keep', ward)).toBe(false);
  });

  test('open their words to the keepers of their unit alone', () => {
    expect(allowed((role) => can(as(role), 'scheme.open', { unitId: 1 }))).toEqual(['reception', 'chief']);
    expect(allowed((role) => can(as(role), 'scheme.open', { unitId: 2 }))).toEqual([]);
  });

  test('are listed by area: own ones, and a reader’s with all below', () => {
    expect(areasRead(as('chief'))).toEqual({ own: [201], below: [] });
    expect(areasRead(as('auditor', board))).toEqual({ own: [], below: [1] });
    expect(areasRead(as('investigator'))).toEqual({ own: [], below: [] });
  });
});

test('kinds are written by analysts of the board alone', () => {
  expect(allowed((role) => can(as(role, board), 'kind.write', {}))).toEqual(['analyst']);
  expect(allowed((role) => can(as(role), 'kind.write', {}))).toEqual([]);
  expect(allowed((role) => can(as(role), 'kind.read', {}))).toEqual([
    'reception',
    'chief',
    'analyst',
    'auditor',
  ]);
});
