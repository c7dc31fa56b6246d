import { describe, expect, it } from 'vitest';
import { isRecoveryCode, secondFactorCodeSchema, tidyCode } from './second-factor-code.ts';

const accepted = (code: string) => secondFactorCodeSchema.safeParse(code).success;

describe('a code of the second factor', () => {
  it.each([
    ['123 456', '123456'],
    [' 123456 ', '123456'],
    ['K3V9M 2XQ7D', 'k3v9m-2xq7d'],
    ['k3v9m2xq7d', 'k3v9m-2xq7d'],
    ['Ol23I-2xq7d', '01231-2xq7d'],
  ])('is read from %j', (typed, code) => {
    expect(tidyCode(typed)).toBe(code);
    expect(accepted(code)).toBe(true);
  });

  it.each([
    '',
    '12345',
    '1234567',
    'abcdef',
    'k3v9m-2xq7',
    'k3v9u-2xq7d',
    '123456\n',
  ])('is not %j as it stands', (code) => {
    expect(accepted(code)).toBe(false);
  });

  it('knows paper from the moment', () => {
    expect(isRecoveryCode('k3v9m-2xq7d')).toBe(true);
    expect(isRecoveryCode('12345-12345')).toBe(true);
    expect(isRecoveryCode('123456')).toBe(false);
  });
});
