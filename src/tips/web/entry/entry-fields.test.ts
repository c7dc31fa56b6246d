import { describe, expect, it } from 'vitest';
import { NO_PLACE } from '../report/draft.ts';
import { EMPTY_FORM, type EntryFields, faultsOf, takenDown } from './entry-fields.ts';

const TODAY = '2026-11-24';
const filled: EntryFields = {
  ...EMPTY_FORM,
  category: 'theft',
  place: { ...NO_PLACE, settled: { areaId: 201, name: { vi: 'phường Hạc Thành', en: 'Hạc Thành ward' } } },
  day: '23/11/2026',
  text: 'Mất một xe đạp.',
  address: 'Số 5',
  source: 'Thư tay',
};

describe('faultsOf', () => {
  it.each([
    [{ category: '' }, ['no_kind']],
    [{ text: '  ' }, ['no_text']],
    [{ day: '31/02/2026' }, ['bad_day']],
    [{ day: '25/11/2026' }, ['day_in_future']],
    [{ day: '24/11/2026' }, []],
    [{ day: '' }, []],
  ] as const)('%o: %o', (change, faults) => {
    expect(faultsOf({ ...filled, ...change }, TODAY)).toEqual(faults);
  });
});

describe('takenDown', () => {
  it('has the ward and the day in the clear columns, where they are known', () => {
    expect(takenDown(filled, TODAY)).toMatchObject({ areaId: 201, day: '2026-11-23', place: 'Số 5' });
    const unknown = { ...filled, day: '', place: NO_PLACE };
    expect(takenDown(unknown, TODAY)).toMatchObject({ areaId: null, day: null });
  });

  it('tells where it came from for letters and the press alone', () => {
    expect(takenDown({ ...filled, channel: 'press' }, TODAY)?.source).toBe('Thư tay');
    expect(takenDown(filled, TODAY)?.source).toBe('');
  });

  it('is nothing while something is missing', () => {
    expect(takenDown({ ...filled, text: '' }, TODAY)).toBeUndefined();
  });
});
