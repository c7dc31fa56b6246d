import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isClosed,
  possibleActions,
  stateAfter,
  TASK_ACTIONS,
  TASK_STATES,
  type TaskPosition,
  taskTransition,
} from './workflow.ts';

const at = (state: TaskPosition['state'], extensionAsked: string | null = null) => ({
  state,
  extensionAsked,
});

describe('the life of a task', () => {
  test('is taken on, reported, returned, reported again and accepted', () => {
    const way = ['acknowledge', 'report_progress', 'report_done', 'return', 'report_done', 'accept'] as const;
    let state: TaskPosition['state'] = 'assigned';
    const states = way.map((action) => {
      const { by } = taskTransition(action);
      expect(possibleActions(at(state), [by])).toContain(action);
      state = stateAfter(state, action);
      return state;
    });
    expect(states).toEqual(['acknowledged', 'in_progress', 'reported', 'returned', 'reported', 'accepted']);
  });

  test('asks for one longer term at a time, which the board decides', () => {
    expect(possibleActions(at('in_progress'), ['unit'])).toContain('request_extension');
    expect(possibleActions(at('in_progress', '2026-04-01'), ['unit'])).not.toContain('request_extension');
    expect(possibleActions(at('in_progress', '2026-04-01'), ['board'])).toEqual([
      'grant_extension',
      'refuse_extension',
      'withdraw',
    ]);
    expect(possibleActions(at('in_progress'), ['board'])).toEqual(['withdraw']);
  });

  test('ends for good: nothing follows on what is closed', () => {
    const position = fc.record({
      state: fc.constantFrom(...TASK_STATES),
      extensionAsked: fc.constantFrom(null, '2026-04-01'),
    });
    fc.assert(
      fc.property(position, (task) => {
        const all = possibleActions(task, ['unit', 'board']);
        if (isClosed(task.state)) expect(all).toEqual([]);
        // and nobody is ever left without a way on
        else expect(all).toContain('withdraw');
        for (const action of all) expect(TASK_STATES).toContain(stateAfter(task.state, action));
      }),
    );
  });

  test('gives no side a step of the other', () => {
    for (const state of TASK_STATES) {
      const both = possibleActions(at(state), ['unit', 'board']);
      const apart = [...possibleActions(at(state), ['unit']), ...possibleActions(at(state), ['board'])];
      expect(apart.sort()).toEqual(both.sort());
      expect(possibleActions(at(state), [])).toEqual([]);
    }
    expect(TASK_ACTIONS.filter((action) => taskTransition(action).words === 'none')).toEqual(['acknowledge']);
  });
});
