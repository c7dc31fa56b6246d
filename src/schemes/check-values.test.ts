import { describe, expect, it } from 'vitest';
import { valueFaults, wantsSealed } from './check-values.ts';
import { choice, day, number, sealedText, time, words, yesNo } from './data/fields.ts';
import type { ClearValues } from './form.ts';

const label = words('Mục', 'Field');
const FIELDS = [
  number('many', label, { required: true, max: 10 }),
  yesNo('sure', label),
  time('at', label),
  day('since', label),
  choice('who', label, [
    ['police', label],
    ['front', label],
  ]),
  sealedText('note', label),
];
const faults = (values: ClearValues) =>
  valueFaults(FIELDS, values).map(({ code, fault }) => `${code} ${fault}`);

describe('the values of a record', () => {
  it('fit the form', () => {
    expect(faults({ many: 3, sure: false, at: '22:30', since: '2018-02-28', who: 'front' })).toEqual([]);
    expect(faults({ many: 0 })).toEqual([]);
  });

  it.each<[string, ClearValues]>([
    ['many required', {}],
    ['many wrong_type', { many: 1.5 }],
    ['many wrong_type', { many: '3' }],
    ['many too_small', { many: -1 }],
    ['many too_big', { many: 11 }],
    ['sure wrong_type', { many: 1, sure: 1 }],
    ['at wrong_type', { many: 1, at: '24:00' }],
    ['since wrong_type', { many: 1, since: '2018-02-30' }],
    ['who wrong_type', { many: 1, who: 'nobody' }],
    ['other unknown', { many: 1, other: 1 }],
    ['note sealed', { many: 1, note: 'Ông Tư' }],
  ])('are refused: %s', (fault, values) => {
    expect(faults(values)).toEqual([fault]);
  });

  it('want sealed words only where a sealed field is required', () => {
    expect(wantsSealed(FIELDS)).toBe(false);
    expect(wantsSealed([sealedText('note', label, { required: true })])).toBe(true);
  });
});
