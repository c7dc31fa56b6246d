import { expect, it } from 'vitest';
import { isBackwards, viewOf } from './view.ts';

const usual = { area: 1, from: '2026-01-01', to: '2026-12-31' };

it('reads a whole address', () => {
  expect(viewOf({ area: 2, from: '2017-01-01', to: '2018-05-31', units: 'now' }, usual)).toEqual({
    area: 2,
    from: '2017-01-01',
    to: '2018-05-31',
    units: 'now',
  });
});

it('says nothing of units where they are those of then', () => {
  const view = viewOf({ ...usual, units: 'then' }, usual);
  expect(view).toEqual(usual);
  expect(view).not.toHaveProperty('units');
});

it.each([
  [{}],
  [{ area: 'hac-thanh', from: '2018-02-30', to: 17 }],
  [{ area: -2, from: '', to: null }],
  [{ area: 1.5, from: '0000-01-01', units: 'tomorrow' }],
])('falls back to the usual view for what %j lacks', (search) => {
  expect(viewOf(search, usual)).toEqual(usual);
});

it('keeps a period that stands backwards, so that the page can say so', () => {
  const view = viewOf({ from: '2018-05-31', to: '2017-01-01' }, usual);
  expect(view).toEqual({ area: 1, from: '2018-05-31', to: '2017-01-01' });
  expect(isBackwards(view)).toBe(true);
  expect(isBackwards({ from: '2018-05-31', to: '2018-05-31' })).toBe(false);
});
