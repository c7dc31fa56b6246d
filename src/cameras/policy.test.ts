import { expect, it } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES, type Role, type UnitKind } from '../accounts/roles.ts';
import { areasRead, can } from './policy.ts';

const actor = (role: Role, over: Partial<Membership> = {}) => ({
  accountId: 'a',
  memberships: [{ unitId: 1, areaId: 201, kind: 'desk' as UnitKind, role, ...over }],
});
const who = (test: (role: Role) => boolean) => ROLES.filter(test);

it('lets a desk see and keep its own cameras, each role its part', () => {
  const here = { areaId: 201 };
  expect(who((role) => can(actor(role), 'camera.read', here)).sort()).toEqual(
    ['auditor', 'chief', 'investigator', 'reception'].sort(),
  );
  expect(who((role) => can(actor(role), 'camera.keep', here)).sort()).toEqual(['chief', 'reception']);
  expect(who((role) => can(actor(role), 'camera.open', { unitId: 1 })).sort()).toEqual(
    ['chief', 'investigator', 'reception'].sort(),
  );
});

it('shows no other desk, and no unit that is none, where cameras hang', () => {
  const elsewhere = actor('chief', { areaId: 202, unitId: 2 });
  expect(can(elsewhere, 'camera.read', { areaId: 201 })).toBe(false);
  expect(can(elsewhere, 'camera.open', { unitId: 1 })).toBe(false);
  for (const kind of ['duty', 'independent', 'steering'] as const) {
    for (const role of ROLES) {
      expect(can(actor(role, { kind }), 'camera.read', { areaId: 201 })).toBe(false);
      expect(areasRead(actor(role, { kind }))).toEqual([]);
    }
  }
});
