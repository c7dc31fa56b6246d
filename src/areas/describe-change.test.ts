import { expect, test } from 'vitest';
import { describeChange, type WordedChange } from './describe-change.ts';

const ward = (name: string) => ({ name, kind: 'phuong' as const });
const to = (name: string, isNew = true) => ({ ...ward(name), isNew });
const onDay = '2025-07-01';

const CASES: [WordedChange, string, string][] = [
  [
    {
      kind: 'merge',
      onDay,
      moves: [
        { from: ward('A'), to: to('C'), extent: 'full' },
        { from: ward('B'), to: to('C'), extent: 'full' },
      ],
    },
    'Từ ngày 01/07/2025: phường A và phường B thành phường C',
    'From 01/07/2025: A ward and B ward become C ward',
  ],
  [
    { kind: 'merge', onDay, moves: [{ from: ward('A'), to: to('B', false), extent: 'full' }] },
    'Từ ngày 01/07/2025: phường A nhập vào phường B',
    'From 01/07/2025: A ward joins B ward',
  ],
  [
    {
      kind: 'split',
      onDay,
      moves: [
        { from: ward('A'), to: to('B'), extent: 'part' },
        { from: ward('A'), to: to('C', false), extent: 'part' },
        { from: ward('A'), to: null, extent: 'unverified' },
        { from: ward('D'), to: to('B'), extent: 'full' },
      ],
    },
    'Từ ngày 01/07/2025: phường A chia về phường B và phường C, phần còn lại chưa rõ; phường D về phường B',
    'From 01/07/2025: A ward is divided among B ward and C ward, the rest is not known; D ward goes to B ward',
  ],
  [
    { kind: 'rename', onDay, moves: [{ from: ward('A'), to: { ...to('A'), kind: 'xa' }, extent: 'full' }] },
    'Từ ngày 01/07/2025: phường A đổi thành xã A',
    'From 01/07/2025: A ward becomes A commune',
  ],
  [
    { kind: 'abolish', onDay, moves: [{ from: ward('A'), to: null, extent: 'unverified' }] },
    'Từ ngày 01/07/2025: phường A giải thể, chưa rõ thuộc đơn vị nào',
    'From 01/07/2025: A ward is abolished, not known where it belongs',
  ],
  [
    { kind: 'abolish', onDay, moves: [{ from: ward('A'), to: to('B', false), extent: 'full' }] },
    'Từ ngày 01/07/2025: phường A giải thể, về phường B',
    'From 01/07/2025: A ward is abolished, goes to B ward',
  ],
];

test.each(CASES)('a change is said in a sentence', (change, vi, en) => {
  expect(describeChange(change, 'vi')).toBe(vi);
  expect(describeChange(change, 'en')).toBe(en);
});
