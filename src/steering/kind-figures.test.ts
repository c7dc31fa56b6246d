import { expect, it } from 'vitest';
import type { KindSum } from './kind-figure-contract.ts';
import { besideBefore } from './kind-figures.ts';

const words = { vi: 'Số', en: 'Number' };
const sum = (key: string, value: number, records = 1): KindSum => ({
  key,
  of: 'site',
  kind: words,
  activity: null,
  label: words,
  unit: null,
  sum: value,
  records,
});
const said = (now: KindSum[], before: KindSum[] | null) =>
  besideBefore(now, before).map((one) => [
    one.key,
    one.sum,
    one.before?.sum ?? null,
    one.before?.records ?? null,
  ]);

it('puts beside each sum the one of the other period, and nothing recorded is 0 on either side', () => {
  const now = [sum('lamps.site.bulbs', 5), sum('river.site.boats', 2)];
  const before = [sum('lamps.site.poles', 7, 3), sum('river.site.boats', 1)];
  expect(said(now, before)).toEqual([
    ['lamps.site.bulbs', 5, 0, 0],
    ['lamps.site.poles', 0, 7, 3],
    ['river.site.boats', 2, 1, 1],
  ]);
});

it('compares with nothing where there is nothing to compare with', () => {
  expect(said([sum('lamps.site.bulbs', 5)], null)).toEqual([['lamps.site.bulbs', 5, null, null]]);
  expect(said([], [])).toEqual([]);
});
