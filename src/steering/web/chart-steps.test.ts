import { expect, it } from 'vitest';
import { chartStepsOf } from './chart-steps.ts';

it('calls whole months by month, and says the year where it begins', () => {
  expect(
    chartStepsOf([
      { from: '2017-11-01', to: '2017-11-30' },
      { from: '2017-12-01', to: '2017-12-31' },
      { from: '2018-01-01', to: '2018-01-31' },
    ]),
  ).toEqual([
    { key: '2017-11-01', label: '11/2017', short: '11', under: '2017' },
    { key: '2017-12-01', label: '12/2017', short: '12' },
    { key: '2018-01-01', label: '01/2018', short: '1', under: '2018' },
  ]);
});

it('calls a month of the crime statistics by the month in which it ends', () => {
  expect(chartStepsOf([{ from: '2017-12-15', to: '2018-01-14' }])).toEqual([
    { key: '2017-12-15', label: '15/12/2017 – 14/01/2018', short: '1', under: '2018' },
  ]);
});

it('tells a step that was cut by its days', () => {
  const [first] = chartStepsOf([
    { from: '2017-11-15', to: '2017-11-30' },
    { from: '2017-12-01', to: '2017-12-31' },
  ]);
  expect(first?.label).toBe('15/11/2017 – 30/11/2017');
});

it.each([
  [[{ from: '2018-01-01', to: '2018-03-31' }], 'Q1'],
  [[{ from: '2017-12-15', to: '2018-06-14' }], 'I'],
  [[{ from: '2018-07-01', to: '2018-12-31' }], 'II'],
  [[{ from: '2018-01-01', to: '2018-12-31' }], '2018'],
])('%j is %s', (steps, short) => expect(chartStepsOf(steps)[0]?.short).toBe(short));
