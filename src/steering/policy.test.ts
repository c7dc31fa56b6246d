import { describe, expect, it } from 'vitest';
import type { Actor } from '../accounts/policy.ts';
import { ROLES, type Role, UNIT_KINDS, type UnitKind } from '../accounts/roles.ts';
import { can, rowUnits } from './policy.ts';

const PROVINCE = { areaId: 1, aboveIds: [] };
const CITY = { areaId: 2, aboveIds: [1] };
const WARD = { areaId: 106, aboveIds: [2, 1] };
const OTHER_WARD = { areaId: 206, aboveIds: [1] };

const member = (role: Role, areaId: number, kind: UnitKind = 'desk'): Actor => ({
  accountId: '5f0c1f5e-0f3a-4f6e-8f61-0a3a44f3f111',
  memberships: [{ unitId: 9, areaId, kind, role }],
});

const READS: Record<Role, boolean> = {
  reception: false,
  investigator: false,
  chief: true,
  duty: false,
  analyst: true,
  auditor: true,
  steward: false,
  administrator: false,
};

describe.each(ROLES)('%s', (role) => {
  it(READS[role] ? 'reads the figures of the own area' : 'reads no figures', () => {
    for (const kind of UNIT_KINDS) {
      expect(can(member(role, 2, kind), 'figures.read', CITY), kind).toBe(READS[role]);
    }
  });

  it('reads downwards only', () => {
    const ofCity = member(role, 2);
    expect(can(ofCity, 'figures.read', WARD)).toBe(READS[role]);
    expect(can(ofCity, 'figures.read', PROVINCE)).toBe(false);
    expect(can(ofCity, 'figures.read', OTHER_WARD)).toBe(false);
    expect(can(member(role, 106), 'figures.read', CITY)).toBe(false);
  });
});

it('takes role and area from one and the same membership', () => {
  const actor: Actor = {
    accountId: '5f0c1f5e-0f3a-4f6e-8f61-0a3a44f3f111',
    memberships: [...member('reception', 1).memberships, ...member('chief', 206).memberships],
  };
  expect(can(actor, 'figures.read', PROVINCE)).toBe(false);
  expect(can(actor, 'figures.read', OTHER_WARD)).toBe(true);
});

it('gives nothing to a person without memberships', () => {
  expect(can({ accountId: 'nobody', memberships: [] }, 'figures.read', WARD)).toBe(false);
});

describe('the rows of figures', () => {
  it('are for chiefs, and of their own units alone', () => {
    for (const role of ROLES) {
      expect(can(member(role, 2), 'rows.list', WARD), role).toBe(role === 'chief');
      expect(can(member(role, 106), 'rows.list', CITY), role).toBe(false);
    }
    const { memberships } = member('analyst', 1);
    const actor = {
      accountId: 'somebody',
      memberships: [...memberships, ...member('chief', 106).memberships],
    };
    expect(rowUnits(actor)).toEqual([9]);
    expect(rowUnits(member('analyst', 1))).toEqual([]);
  });
});
