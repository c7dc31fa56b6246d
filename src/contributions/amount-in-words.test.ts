import { expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

it.each([
  [0, 'Không đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [100_000, 'Một trăm nghìn đồng'],
  [105_000, 'Một trăm linh năm nghìn đồng'],
  [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [20_055_000, 'Hai mươi triệu không trăm năm mươi lăm nghìn đồng'],
  [160_000_000, 'Một trăm sáu mươi triệu đồng'],
  [3_000_000_000, 'Ba tỷ đồng'],
  [2_000_000_011, 'Hai tỷ không trăm mười một đồng'],
])('%d is written %s', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
});

it('writes no amount that is none', () => {
  for (const amount of [-1, 0.5, 1e15, Number.NaN]) expect(() => amountInWords(amount)).toThrow(RangeError);
});
