import { expect, test } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES } from '../accounts/roles.ts';
import { auditScope } from './policy.ts';

const held = (role: Membership['role'], kind: Membership['kind'], unitId = 7): Membership => {
  return { unitId, areaId: 1, kind, role };
};
const scope = (...memberships: Membership[]) => auditScope({ accountId: 'a', memberships });

test('an auditor of the board sees all, one of desks the own, and nobody else anything', () => {
  expect(scope(held('auditor', 'steering'))).toBe('all');
  expect(scope(held('auditor', 'desk', 3), held('auditor', 'desk', 4), held('chief', 'duty', 5))).toEqual([
    3, 4,
  ]);
  for (const role of ROLES.filter((other) => other !== 'auditor')) {
    expect(scope(held(role, 'steering'), held(role, 'desk'))).toBeUndefined();
  }
  expect(scope()).toBeUndefined();
});
