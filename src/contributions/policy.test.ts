import { expect, it } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES, type Role } from '../accounts/roles.ts';
import { can } from './policy.ts';

const as = (role: Role, over: Partial<Membership> = {}) => ({
  accountId: 'a',
  memberships: [{ unitId: 1, areaId: 201, kind: 'desk' as const, role, ...over }],
});
const fund = { areaId: 201, aboveIds: [1], unitId: 1 };
const who = (may: (role: Role) => boolean) => ROLES.filter(may).toSorted();

it('is kept by chief and reception of the unit, and taken back by the chief alone', () => {
  expect(who((role) => can(as(role), 'fund.keep', fund))).toEqual(['chief', 'reception']);
  expect(who((role) => can(as(role), 'fund.reverse', fund))).toEqual(['chief']);
  for (const action of ['fund.keep', 'fund.reverse'] as const) {
    expect(who((role) => can(as(role, { unitId: 2 }), action, fund))).toEqual([]);
  }
});

it('is read by whoever reads the scheme', () => {
  const readers = ['analyst', 'auditor', 'chief', 'reception'];
  expect(who((role) => can(as(role), 'fund.read', fund))).toEqual(readers);
  const board = { unitId: 9, areaId: 1, kind: 'steering' as const };
  expect(who((role) => can(as(role, board), 'fund.read', fund))).toEqual(['analyst', 'auditor']);
  expect(who((role) => can(as(role, { areaId: 202 }), 'fund.read', fund))).toEqual([]);
});
