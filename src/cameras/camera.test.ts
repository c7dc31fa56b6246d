import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterDayStep, DAY_STEPS, type DayStep, type Health } from './camera.ts';

const ENTERED: Health = {
  state: 'working',
  seenOn: '2026-03-01',
  checkedOn: '2026-03-01',
  remindedOn: null,
};
type Told = readonly [DayStep, string];
const after = (...steps: readonly Told[]): Health =>
  steps.reduce((camera, [step, day]) => afterDayStep(camera, step, day) ?? camera, ENTERED);

it('stays as it was last known to stand when something older is entered', () => {
  const faulty = after(['found_faulty', '2026-03-10'], ['seen_working', '2026-03-05']);
  expect(faulty).toMatchObject({ state: 'faulty', seenOn: '2026-03-05', checkedOn: '2026-03-10' });
  const working = after(['seen_working', '2026-03-10'], ['found_faulty', '2026-03-05']);
  expect(working).toMatchObject({ state: 'working', seenOn: '2026-03-10' });
  expect(after(['found_faulty', '2026-03-10'], ['seen_working', '2026-03-11'])).toMatchObject({
    state: 'working',
  });
});

it('keeps a reminder until somebody has seen the camera since', () => {
  expect(after(['remind_owner', '2026-03-10'], ['seen_working', '2026-03-05'])).toMatchObject({
    remindedOn: '2026-03-10',
    seenOn: '2026-03-05',
  });
  expect(after(['remind_owner', '2026-03-10'], ['seen_working', '2026-03-10'])).toMatchObject({
    remindedOn: null,
  });
  expect(after(['remind_owner', '2026-03-10'], ['remind_owner', '2026-03-04'])).toMatchObject({
    remindedOn: '2026-03-10',
  });
  // the silence that it was about had ended
  expect(after(['seen_working', '2026-03-10'], ['remind_owner', '2026-03-04'])).toMatchObject({
    remindedOn: null,
  });
});

it('says the same in whatever order the same days are entered', () => {
  const day = fc.integer({ min: 2, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
  const step = fc.constantFrom(...DAY_STEPS.filter((each) => each !== 'remove'));
  const steps = fc.uniqueArray(fc.tuple(step, day), { selector: ([, on]) => on, maxLength: 6 });
  fc.assert(
    fc.property(steps, (told) => {
      expect(after(...told.toReversed())).toEqual(after(...told));
    }),
  );
});

it('does not change once it is out of the register', () => {
  const removed = after(['remove', '2026-03-04']);
  for (const step of DAY_STEPS) expect(afterDayStep(removed, step, '2026-03-05')).toBeUndefined();
});
