import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newSlipCode, parseSlipCode, slipHash, writtenSlipCode } from './slip-code.ts';

it('is read however it is typed', () => {
  const typing = fc.constantFrom(
    (code: string) => code,
    writtenSlipCode,
    (code: string) => writtenSlipCode(code).toLowerCase(),
    (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    (code: string) => ` ${writtenSlipCode(code).replaceAll('-', ' ')}. `,
  );
  fc.assert(
    fc.property(typing, (type) => {
      const code = newSlipCode();
      expect(parseSlipCode(type(code))).toBe(code);
    }),
  );
});

it('is nothing where symbols are missing, too many or of no code', () => {
  for (const typed of ['', '7K3M-QW9X-2D4', '7K3M-QW9X-2D4FF', '7K3M-QW9X-2D4U', '7K3M-QW9X-2D4*']) {
    expect(parseSlipCode(typed)).toBeUndefined();
  }
});

it('is another one each time, of every symbol, and its hash another with it', () => {
  const codes = Array.from({ length: 300 }, newSlipCode);
  expect(new Set(codes).size).toBe(300);
  expect(new Set(codes.join('')).size).toBe(32);
  expect(new Set(codes.map(slipHash)).size).toBe(300);
  expect(slipHash('7K3MQW9X2D4F')).toMatch(/^[\w-]{43}$/);
});
