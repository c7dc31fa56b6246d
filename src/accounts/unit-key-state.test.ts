import { describe, expect, it } from 'vitest';
import type { UnitKey } from './contract.ts';
import type { Role } from './roles.ts';
import { unitKeyState } from './unit-key-state.ts';

const key = (epoch: number, signed: boolean): UnitKey => ({
  unitId: 1,
  epoch,
  recipient: 'age1pq1',
  signingKey: 'k',
  createdOn: '2026-11-22',
  steward: signed ? { publicKey: 's', signature: 'g' } : null,
});
const member = (accountId: string, role: Role, ...epochs: number[]) => ({ accountId, roles: [role], epochs });

describe('the state of a unit’s key', () => {
  it('begins with none', () => {
    const state = unitKeyState([], [member('a', 'chief')], 0);
    expect(state).toMatchObject({ stage: 'none', holders: 0, tooFewHolders: false, lacking: [] });
  });

  it('waits until a steward has signed', () => {
    const state = unitKeyState([key(1, false)], [member('a', 'chief', 1)], 0);
    expect(state).toMatchObject({ stage: 'waiting', holders: 1, tooFewHolders: true });
    expect(state.pending?.epoch).toBe(1);
    expect(state.current).toBeUndefined();
  });

  it('counts who opens the signed epoch, while a newer one waits', () => {
    const members = [member('a', 'chief', 1, 2), member('b', 'reception', 1), member('c', 'analyst')];
    const state = unitKeyState([key(2, false), key(1, true)], members, 0);
    expect(state).toMatchObject({ stage: 'in_force', holders: 2, tooFewHolders: false });
    expect([state.current?.epoch, state.pending?.epoch]).toEqual([1, 2]);
    expect(state.lacking).toEqual([{ member: members[1], epochs: [2] }]);
  });

  it.each([
    ['nobody has left', [key(1, true)], 0, false],
    ['a holder has left', [key(1, true)], 1, true],
    ['a holder has left before a steward signed', [key(2, false), key(1, true)], 1, true],
    ['there is no key that anybody could hold', [], 0, false],
  ])('wants the next epoch made or not: %s', (_, keys, formerHolders, due) => {
    expect(unitKeyState(keys, [member('a', 'chief', 1)], formerHolders).rotationDue).toBe(due);
  });

  it('does not speak of an old unsigned epoch that a signed one has overtaken', () => {
    expect(unitKeyState([key(1, false), key(2, true)], [], 0).pending).toBeUndefined();
  });
});
