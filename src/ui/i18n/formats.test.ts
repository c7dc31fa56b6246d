import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, formatMoment, formatNumber, formatPercent, formatSize } from './formats.ts';

describe('days and moments in Asia/Ho_Chi_Minh', () => {
  it('writes a day as dd/mm/yyyy', () => expect(formatDay('2026-12-04')).toBe('04/12/2026'));
  it('takes the local day of a moment late in the UTC evening', () =>
    expect(formatDay('2026-12-03T17:00:00Z')).toBe('04/12/2026'));
  it('writes 24 hours, time first in Vietnamese', () => {
    expect(formatMoment('2026-12-04T08:05:00Z', 'vi')).toBe('15:05 04/12/2026');
    expect(formatMoment('2026-12-04T08:05:00Z', 'en')).toBe('04/12/2026 15:05');
  });
  it('counts whole local days, negative when passed', () => {
    expect(daysBetween('2026-12-03T16:59:00Z', '2026-12-03T17:00:00Z')).toBe(1);
    expect(daysBetween('2026-12-04', '2026-12-01')).toBe(-3);
  });
});

describe('numbers', () => {
  it('separates as the language does', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatPercent(573 / 624, 'vi')).toBe('91,8 %');
  });
  it('words sizes', () => {
    expect(formatSize(300, 'vi')).toBe('1 KB');
    expect(formatSize(2.5 * 1024 * 1024, 'vi')).toBe('2,5 MB');
  });
});
