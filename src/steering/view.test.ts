import { expect, it } from 'vitest';
import { INDICATOR_CODES } from './indicators.ts';
import { isMapped } from './mapped.ts';
import { isBackwards, type View, viewOf } from './view.ts';

const usual: View = {
  area: 1,
  from: '2026-01-01',
  to: '2026-12-31',
  calendar: 'calendar',
  against: 'year',
};
const free: View = { area: 1, from: '2026-01-01', to: '2026-12-31' };

it('reads a whole address, and writes it as it was', () => {
  const search = {
    area: 2,
    from: '2017-12-15',
    to: '2018-06-14',
    calendar: 'crime_statistics',
    against: 'before',
    units: 'now',
    map: 'on_time',
  };
  expect(viewOf(search, usual)).toEqual(search);
});

it('takes the usual view, calendar and comparison included, where the address says no day', () => {
  expect(viewOf({}, usual)).toEqual(usual);
  expect(viewOf({ area: 7, units: 'then' }, usual)).toEqual({ ...usual, area: 7 });
  expect(viewOf({ against: 'none' }, usual)).toEqual({ ...free, calendar: 'calendar' });
});

it('takes days of one’s own as they are: of no calendar and compared with nothing unless it is said', () => {
  expect(viewOf({ from: '2017-01-01', to: '2018-05-31' }, usual)).toEqual({
    area: 1,
    from: '2017-01-01',
    to: '2018-05-31',
  });
});

it('keeps the days that it is compared with only where they are days, and asked for', () => {
  const own = { ...free, against: 'own', againstFrom: '2025-01-01', againstTo: '2025-12-31' };
  expect(viewOf(own, usual)).toEqual(own);
  expect(viewOf({ ...own, againstTo: '2025-02-30' }, usual)).toEqual({ ...free, against: 'own' });
  expect(viewOf({ ...own, against: 'year' }, usual)).toEqual({ ...free, against: 'year' });
});

it.each([
  [{}],
  [{ area: 'hac-thanh', from: '2018-02-30', to: 17 }],
  [{ area: -2, from: '', to: null, map: 'members' }],
  [{ area: 1.5, from: '0000-01-01', units: 'tomorrow', calendar: 'lunar' }],
])('falls back to the usual view for what %j lacks', (search) => {
  expect(viewOf(search, usual)).toEqual(usual);
});

it('keeps a period that stands backwards, so that the page can say so', () => {
  const view = viewOf({ from: '2018-05-31', to: '2017-01-01' }, usual);
  expect(view).toEqual({ area: 1, from: '2018-05-31', to: '2017-01-01' });
  expect(isBackwards(view)).toBe(true);
  expect(isBackwards({ from: '2018-05-31', to: '2018-05-31' })).toBe(false);
});

it('maps no indicator that counts persons', () => {
  const persons = INDICATOR_CODES.filter((code) => /^(wanted|members|force_members|people)/.test(code));
  expect(persons.length).toBeGreaterThan(4);
  expect(persons.filter(isMapped)).toEqual([]);
});
