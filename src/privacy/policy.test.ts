import { describe, expect, test } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { ROLES, type Role } from '../accounts/roles.ts';
import { breachesSeen, can } from './policy.ts';

const as = (role: Role, over: Partial<Membership> = {}) => ({
  accountId: 'a',
  memberships: [{ unitId: 1, areaId: 201, kind: 'desk' as const, role, ...over }],
});
const allowed = (may: (role: Role) => boolean) => ROLES.filter(may);

describe('requests', () => {
  test('are kept by whoever meets people; erasing is the chief’s alone', () => {
    const registrars = ['reception', 'chief', 'duty'];
    expect(allowed((role) => can(as(role), 'request.list', { unitId: 1 }))).toEqual(registrars);
    expect(allowed((role) => can(as(role), 'request.enter', { unitId: 1 }))).toEqual(registrars);
    const answers = (kind: 'see' | 'correct' | 'erase') =>
      allowed((role) => can(as(role), 'request.answer', { unitId: 1, kind }));
    expect([answers('see'), answers('correct'), answers('erase')]).toEqual([
      registrars,
      registrars,
      ['chief'],
    ]);
  });

  test('are no other unit’s business', () => {
    expect(allowed((role) => can(as(role), 'request.list', { unitId: 2 }))).toEqual([]);
  });
});

describe('breaches', () => {
  test('are entered by chief and duty', () => {
    expect(allowed((role) => can(as(role), 'breach.record', { unitId: 1 }))).toEqual(['chief', 'duty']);
  });

  test('are seen as a whole by administrators and the board’s auditors, else by unit', () => {
    expect(breachesSeen(as('administrator', { kind: 'steering' }))).toBe('all');
    expect(breachesSeen(as('auditor', { kind: 'steering' }))).toBe('all');
    expect(breachesSeen(as('auditor'))).toEqual([1]);
    expect(breachesSeen(as('chief'))).toEqual([1]);
    for (const role of ['reception', 'investigator', 'analyst', 'steward'] as const)
      expect(breachesSeen(as(role))).toEqual([]);
  });
});
