import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_ROLES, ROLES, type Role } from '../accounts/roles.ts';
import { type Actor, can, keyRolesIn, readsAs, type Subject, type TipAction } from './policy.ts';
import { RECEIVED } from './transition.ts';
import { ACTIONS } from './workflow.ts';

const officer = (...memberships: [number, Role][]): Actor => ({
  accountId: '0d3fa4de-7d2c-4a5f-9e7d-3f6f5ad1c001',
  memberships: memberships.map(([unitId, role]) => ({ unitId, role })),
});
const tip: Subject = { ...RECEIVED, unitId: 7, alsoUnitId: null };
const everything: TipAction[] = ['read', 'write', ...ACTIONS];

test.each(KEY_ROLES)('a %s of the unit reads and writes', (role) => {
  expect(can(officer([7, role]), 'read', tip)).toBe(true);
  expect(can(officer([7, role]), 'write', tip)).toBe(true);
});

test('who holds no key of the unit can do nothing, whatever else they are', () => {
  const keyless = fc.constantFrom(...ROLES.filter((role) => !KEY_ROLES.includes(role)));
  const membership = fc.oneof(
    fc.tuple(fc.constant(7), keyless),
    fc.tuple(fc.integer({ min: 8, max: 20 }), fc.constantFrom(...ROLES)),
  );
  fc.assert(
    fc.property(fc.array(membership), fc.constantFrom(...everything), (memberships, action) => {
      expect(can(officer(...memberships), action, tip)).toBe(false);
    }),
  );
});

test('a role held elsewhere does not count here', () => {
  const actor = officer([7, 'investigator'], [8, 'chief']);
  expect(can(actor, 'classify', tip)).toBe(false);
  expect(can(actor, 'classify', { ...tip, unitId: 8 })).toBe(true);
});

test('steps follow the table', () => {
  expect(can(officer([7, 'reception']), 'start_verification', tip)).toBe(true);
  expect(can(officer([7, 'reception']), 'reopen', tip)).toBe(false);
});

test('the roles that open tips are those of the unit alone', () => {
  const actor = officer([9, 'chief'], [7, 'reception'], [7, 'investigator'], [3, 'analyst']);
  expect(keyRolesIn(actor, 7)).toEqual(['reception', 'investigator']);
});

test('the duty desk that reads along reads while the tip is open, and does nothing else', () => {
  const along: Subject = { ...tip, alsoUnitId: 30 };
  for (const role of ROLES) {
    const reads = KEY_ROLES.includes(role);
    const actor = officer([30, role]);
    expect([role, can(actor, 'read', along)]).toEqual([role, reads]);
    for (const action of everything) if (action !== 'read') expect(can(actor, action, along)).toBe(false);
    expect(can(actor, 'read', { ...along, state: 'closed' })).toBe(false);
    expect(can(actor, 'read', tip)).toBe(false);
  }
  expect(readsAs(officer([30, 'duty'], [7, 'chief']), along)).toBe(7);
  expect(readsAs(officer([30, 'duty']), along)).toBe(30);
});
