import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { formatMessage } from './format-message.ts';

const cases: readonly (readonly [string, Record<string, string | number>])[] = [
  ['Còn {days} ngày, hạn {day}', { days: 6, day: '04/12/2026' }],
  ['{n, number} tin', { n: 12345.6 }],
  ['{n, plural, =0 {no report} one {# report} other {# reports}}', { n: 0 }],
  ['{n, plural, =0 {no report} one {# report} other {# reports}}', { n: 1 }],
  ['{n, plural, =0 {no report} one {# report} other {# reports}} today', { n: 1234 }],
  ['{who, select, officer {the officer {name}} other {someone}}', { who: 'officer', name: 'Lan' }],
  ['{who, select, officer {the officer {name}} other {someone}}', { who: 'x', name: 'Lan' }],
  ['{n, plural, one {# file of {name}} other {# files of {name}}}', { n: 2, name: 'Lan' }],
];

describe.each(['en', 'vi'] as const)('formatMessage in %s agrees with FormatJS', (language) => {
  it.each(cases)('%s', (text, values) => {
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
    expect(formatMessage(text, values, language)).toBe(new IntlMessageFormat(text, locale).format(values));
  });
});

it('refuses a sentence with a hole in it', () => {
  expect(() => formatMessage('Hạn {day}', {}, 'vi')).toThrow('day');
});
