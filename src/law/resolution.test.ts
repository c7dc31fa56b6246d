import { describe, expect, test } from 'vitest';
import { SHIPPED_LAW as book } from './data/shipped.ts';
import { dueDay } from './deadline.ts';
import { LawGap } from './law-book.ts';
import { canExtend, extensionRequestBy, resolutionDue, whyNotSuspend } from './resolution.ts';

const received = (receivedOn: string) => ({ receivedOn, suspensions: [] });
const march = { receivedOn: '2018-03-01', suspensions: [] };
const complex = { ...march, complexOn: '2018-03-15' };
const extended = { ...complex, procuracyExtendedOn: '2018-04-20' };

describe('golden: resolving a crime report', () => {
  test.each([
    ['20 days', march, '2018-03-21'],
    ['complex: 2 months in all', complex, '2018-05-02'],
    ['extended by the procuracy: 4 months in all, to a Sunday', extended, '2018-07-02'],
    [
      '4 months from 31 December end on 30 April, not on 28 April',
      { ...received('2018-12-31'), complexOn: '2019-01-10', procuracyExtendedOn: '2019-02-20' },
      '2019-05-02',
    ],
    ['code of 2003, complex', { ...received('2017-03-01'), complexOn: '2017-03-10' }, '2017-05-03'],
    [
      'resumed: 1 month from the decision',
      { ...march, suspensions: [{ from: '2018-03-20', to: '2018-05-10' }] },
      '2018-06-11',
    ],
    [
      'resumed twice: 1 month from the last decision',
      {
        ...march,
        suspensions: [
          { from: '2018-03-20', to: '2018-05-10' },
          { from: '2018-05-20', to: '2018-08-01' },
        ],
      },
      '2018-09-04',
    ],
    [
      'resumed though extended before: 1 month all the same',
      { ...extended, suspensions: [{ from: '2018-04-25', to: '2018-04-26' }] },
      '2018-05-28',
    ],
    [
      'received under the old code, resumed under the new',
      { ...received('2017-12-20'), suspensions: [{ from: '2018-01-05', to: '2018-02-01' }] },
      '2018-03-01',
    ],
  ])('%s', (_, history, day) => {
    expect(resolutionDue(book, history).day).toBe(day);
  });

  test('suspended: no day at all', () => {
    const history = { ...march, suspensions: [{ from: '2018-03-20' }] };
    expect(resolutionDue(book, history)).toEqual({
      state: 'suspended',
      from: '2018-03-01',
      day: null,
      since: '2018-03-20',
    });
  });

  test('both grounds of an extended clock are named', () => {
    const due = resolutionDue(book, extended);
    expect(due.state === 'running' && due.grounds.map((row) => row.code)).toEqual([
      'tip.resolve.complex',
      'tip.resolve.procuracy_extension',
      'calendar.roll',
    ]);
  });

  test('the code of 2003 knows no extension by the procuracy and no suspension', () => {
    const old = { ...received('2017-03-01'), complexOn: '2017-03-10', procuracyExtendedOn: '2017-04-20' };
    expect(() => resolutionDue(book, old)).toThrow(LawGap);
    expect(whyNotSuspend(book, received('2017-12-20'), '2017-12-25')).toBe('no_suspension_under_this_code');
    expect(whyNotSuspend(book, received('2017-12-20'), '2018-01-05')).toBeUndefined();
  });

  test('a suspended case is not suspended again', () => {
    const history = { ...march, suspensions: [{ from: '2018-03-20' }] };
    expect(whyNotSuspend(book, history, '2018-03-21')).toBe('suspended');
  });
});

describe('asking for more time', () => {
  test('at least 5 days before the end; the old code has no such rule', () => {
    expect(extensionRequestBy(book, dueDay(book, 'tip.resolve.complex', '2018-03-01'))).toBe('2018-04-27');
    expect(extensionRequestBy(book, dueDay(book, 'tip.resolve', '2017-03-01'))).toBeNull();
  });

  test.each([
    ['complex', received('2017-12-20'), '2018-01-09', '2018-02-21', false],
    ['complex', march, '2018-03-21', '2018-05-02', false],
    ['procuracy', complex, '2018-04-27', '2018-07-02', false],
    ['procuracy', complex, '2018-04-28', '2018-07-02', true],
  ] as const)('%s is possible for %o on %s', (kind, history, on, day, late) => {
    expect(canExtend(book, history, kind, on)).toMatchObject({ possible: true, due: { day }, late });
  });

  test.each([
    [
      'procuracy',
      { ...received('2017-12-20'), complexOn: '2018-01-05' },
      '2018-01-20',
      'no_extension_under_this_code',
    ],
    ['complex', complex, '2018-03-20', 'already_extended'],
    ['complex', { ...march, procuracyExtendedOn: '2018-03-10' }, '2018-03-20', 'already_extended'],
    ['procuracy', extended, '2018-05-01', 'already_extended'],
    ['procuracy', march, '2018-03-10', 'not_complex'],
    ['complex', march, '2018-03-22', 'expired'],
    ['procuracy', complex, '2018-05-03', 'expired'],
    ['complex', { ...march, suspensions: [{ from: '2018-03-20' }] }, '2018-03-20', 'suspended'],
    [
      'complex',
      { ...march, suspensions: [{ from: '2018-03-20', to: '2018-05-10' }] },
      '2018-05-20',
      'after_resumption',
    ],
  ] as const)('%s is refused for %o on %s: %s', (kind, history, on, reason) => {
    expect(canExtend(book, history, kind, on)).toEqual({ possible: false, reason });
  });
});
