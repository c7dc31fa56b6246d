import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALIVE,
  canStep,
  DOCUMENT_TYPES,
  LIFE_ACTIONS,
  type LifeAction,
  missingDocuments,
  STATES,
  type State,
  stepOf,
  stepsFrom,
} from './life.ts';

describe('the life of a scheme', () => {
  test('goes from the proposal through launch, review and grade to replication', () => {
    const way: LifeAction[] = ['prepare', 'launch', 'run', 'review', 'grade', 'replicate', 'resume'];
    let state: State = 'proposed';
    for (const action of way) {
      expect(canStep(action, state)).toBe(true);
      state = stepOf(action).to;
    }
    expect(state).toBe('running');
  });

  test('leads to an end from everywhere, and from the end nowhere', () => {
    for (const state of STATES) {
      const ends = stepsFrom(state).some((action) => stepOf(action).to === 'dissolved');
      expect({ state, ends }).toEqual({ state, ends: state !== 'dissolved' });
    }
    expect(stepsFrom('dissolved')).toEqual([]);
  });

  test('is declined before the launch and dissolved after it', () => {
    expect(STATES.filter((state) => canStep('dissolve', state))).toEqual([...ALIVE]);
    expect(STATES.filter((state) => canStep('decline', state))).toEqual(['proposed', 'in_preparation']);
  });

  test('reaches every state', () => {
    const reached = new Set<State>(['proposed', ...LIFE_ACTIONS.map((action) => stepOf(action).to)]);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });
});

describe('the papers of a step', () => {
  test('are those it asks for, less what is in the file', () => {
    expect(missingDocuments('launch', [], 0)).toEqual(['decision', 'rules', 'board']);
    const filed = [{ type: 'decision', version: 3 } as const];
    expect(missingDocuments('launch', filed, 0)).toEqual(['rules', 'board']);
  });

  test('are new ones each time the step is taken again', () => {
    const filed = [{ type: 'review_report', version: 4 } as const];
    expect(missingDocuments('grade', filed, 0)).toEqual([]);
    expect(missingDocuments('grade', filed, 5)).toEqual(['review_report']);
    expect(missingDocuments('grade', [...filed, { type: 'review_report', version: 6 }], 5)).toEqual([]);
  });

  test('never lack more than is asked for, and nothing once all is filed anew', () => {
    const file = fc.array(
      fc.record({ type: fc.constantFrom(...DOCUMENT_TYPES), version: fc.integer({ min: 1, max: 20 }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LIFE_ACTIONS), file, fc.nat(20), (action, filed, since) => {
        const wanted = stepOf(action).documents;
        const missing = missingDocuments(action, filed, since);
        expect(wanted).toEqual(expect.arrayContaining(missing));
        const anew = missing.map((type) => ({ type, version: since + 1 }));
        expect(missingDocuments(action, [...filed, ...anew], since)).toEqual([]);
      }),
    );
  });
});
