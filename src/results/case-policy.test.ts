import { expect, it } from 'vitest';
import type { Actor, Membership } from '../accounts/policy.ts';
import type { Role, UnitKind } from '../accounts/roles.ts';
import { areasRead, keptUnits, mayOpen, mayRead, mayRecord, mayStep } from './case-policy.ts';

const as = (role: Role, over: Partial<Membership> = {}): Actor => ({
  accountId: 'a',
  memberships: [{ unitId: 7, areaId: 201, kind: 'desk', role, ...over }],
});
const CASE = { unitId: 7, toUnitId: null, openedBy: 7, placeIds: [201, 1] };
const ELSEWHERE = { unitId: 8, toUnitId: null, openedBy: 8, placeIds: [202, 1] };

it('is kept by chiefs and investigators of desks and duty desks, for their own unit', () => {
  for (const role of ['chief', 'investigator'] as const) {
    for (const kind of ['desk', 'duty'] as const) {
      expect(mayRecord(as(role, { kind }), { unitId: 7 })).toBe(true);
      expect(mayOpen(as(role, { kind }), CASE)).toBe(true);
    }
    for (const kind of ['independent', 'steering'] satisfies UnitKind[]) {
      expect(keptUnits(as(role, { kind }))).toEqual([]);
    }
    expect(mayOpen(as(role), ELSEWHERE)).toBe(false);
    expect(mayRead(as(role), ELSEWHERE)).toBe(false);
  }
  for (const role of ['reception', 'duty', 'analyst', 'auditor', 'administrator', 'steward'] as const) {
    expect(mayRecord(as(role), { unitId: 7 })).toBe(false);
    expect(mayOpen(as(role), CASE)).toBe(false);
  }
});

it('shows its clear row to analysts and auditors of its area or of one above, never what is sealed', () => {
  for (const role of ['analyst', 'auditor'] as const) {
    for (const areaId of [201, 1]) {
      const actor = as(role, { areaId, kind: 'steering' });
      expect(areasRead(actor)).toEqual([areaId]);
      expect(mayRead(actor, CASE)).toBe(true);
      expect(mayOpen(actor, CASE)).toBe(false);
      expect(mayStep(actor, 'clear', CASE)).toBe(false);
    }
    expect(mayRead(as(role, { areaId: 202 }), CASE)).toBe(false);
  }
});

it('is answered by the unit that it waits for, opened by both meanwhile, and read afterwards by who numbered it', () => {
  const waiting = { ...CASE, toUnitId: 8 };
  const receiver = as('investigator', { unitId: 8, areaId: 202 });
  expect(mayOpen(receiver, waiting)).toBe(true);
  expect(mayOpen(as('chief'), waiting)).toBe(true);
  expect(mayStep(receiver, 'accept', waiting)).toBe(true);
  expect(mayStep(as('chief'), 'accept', waiting)).toBe(false);
  expect(mayStep(receiver, 'correct', waiting)).toBe(false);
  const accepted = { ...CASE, unitId: 8 };
  expect(mayOpen(as('chief'), accepted)).toBe(false);
  expect(mayRead(as('chief'), accepted)).toBe(true);
});

it('is handed on and reopened by the chief alone', () => {
  for (const action of ['transfer', 'reopen'] as const) {
    expect(mayStep(as('chief'), action, CASE)).toBe(true);
    expect(mayStep(as('investigator'), action, CASE)).toBe(false);
  }
});
