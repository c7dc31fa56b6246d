import { expect, it } from 'vitest';
import { CASE_ACTIONS, CASE_STATES, stateAfter } from './case-workflow.ts';

it('leads from opening to clearing and back by the chief alone', () => {
  expect(stateAfter('opened', 'investigate', null)).toBe('investigation');
  expect(stateAfter('investigation', 'clear', null)).toBe('cleared');
  expect(stateAfter('cleared', 'clear', null)).toBeUndefined();
  expect(stateAfter('cleared', 'reopen', null)).toBe('investigation');
  expect(stateAfter('suspended', 'resume', null)).toBe('investigation');
});

it('puts a case that was handed on back to where it stood, whichever the answer', () => {
  for (const before of ['opened', 'investigation', 'suspended'] as const) {
    expect(stateAfter(before, 'transfer', null)).toBe('transferred');
    expect(stateAfter('transferred', 'accept', before)).toBe(before);
    expect(stateAfter('transferred', 'return', before)).toBe(before);
  }
});

it('lets nothing but the answer happen while a case waits', () => {
  const possible = CASE_ACTIONS.filter((action) => stateAfter('transferred', action, 'opened') !== undefined);
  expect(possible).toEqual(['accept', 'return']);
});

it('has a way on from every state', () => {
  for (const state of CASE_STATES) {
    const moves = CASE_ACTIONS.filter((action) => (stateAfter(state, action, 'opened') ?? state) !== state);
    expect({ state, ways: moves.length > 0 }).toEqual({ state, ways: true });
  }
});
