import { expect, it } from 'vitest';
import { yearOf } from './periods.ts';

it('makes a whole year of any day of it', () => {
  for (const day of ['2024-01-01', '2024-02-29', '2024-12-31']) {
    expect(yearOf(day)).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  }
});
