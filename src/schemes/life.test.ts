import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALIVE,
  canStep,
  DOCUMENT_TYPES,
  inOrder,
  LIFE_ACTIONS,
  type LifeAction,
  missingDocuments,
  STATES,
  type State,
  stepOf,
  stepsFrom,
} from './life.ts';

const DAY = '2018-03-01';

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

test('a step stands between those before it and those after it, by their days', () => {
  const lived = [
    { version: 1, onDay: '2018-01-01' },
    { version: 3, onDay: '2018-02-01' },
    { version: 7, onDay: '2018-03-01' },
  ];
  const fits = (onDay: string) => inOrder(lived, { version: 3, onDay });
  expect(['2018-01-01', '2018-02-10', '2018-03-01'].every(fits)).toBe(true);
  expect(['2017-12-31', '2018-03-02'].some(fits)).toBe(false);
});

describe('the papers of a step', () => {
  test('are those it asks for, less what is in the file', () => {
    expect(missingDocuments('launch', [], 0, DAY)).toEqual(['decision', 'rules', 'board']);
    const filed = [{ type: 'decision', version: 3, dated: DAY } as const];
    expect(missingDocuments('launch', filed, 0, DAY)).toEqual(['rules', 'board']);
  });

  test('are new ones each time the step is taken again', () => {
    const filed = [{ type: 'review_report', version: 4, dated: DAY } as const];
    expect(missingDocuments('grade', filed, 0, DAY)).toEqual([]);
    expect(missingDocuments('grade', filed, 5, DAY)).toEqual(['review_report']);
    const again = { type: 'review_report', version: 6, dated: DAY } as const;
    expect(missingDocuments('grade', [...filed, again], 5, DAY)).toEqual([]);
  });

  test('are none of a later day than the step', () => {
    const filed = [{ type: 'review_report', version: 4, dated: '2018-03-02' } as const];
    expect(missingDocuments('grade', filed, 0, '2018-03-02')).toEqual([]);
    expect(missingDocuments('grade', filed, 0, DAY)).toEqual(['review_report']);
  });

  test('never lack more than is asked for, and nothing once all is filed anew', () => {
    const file = fc.array(
      fc.record({
        type: fc.constantFrom(...DOCUMENT_TYPES),
        version: fc.integer({ min: 1, max: 20 }),
        dated: fc.constantFrom(DAY, '2018-03-02'),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LIFE_ACTIONS), file, fc.nat(20), (action, filed, since) => {
        const wanted = stepOf(action).documents;
        const missing = missingDocuments(action, filed, since, DAY);
        expect(wanted).toEqual(expect.arrayContaining(missing));
        const anew = missing.map((type) => ({ type, version: since + 1, dated: DAY }));
        expect(missingDocuments(action, [...filed, ...anew], since, DAY)).toEqual([]);
      }),
    );
  });
});
