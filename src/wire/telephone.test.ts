import { describe, expect, it } from 'vitest';
import { isContact, isTelephone } from './telephone.ts';

describe('a telephone number', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '+84 912.345.678',
    '(0237) 385-2352',
    ' 84912345678 ',
  ])('is %s', (text) => expect(isTelephone(text)).toBe(true));
  it.each([
    '',
    'abc',
    '091234',
    '09123456a8',
    '1234567890123456',
    '0912345678 / 0987654321',
    '09+12345678',
  ])('is not %s', (text) => expect(isTelephone(text)).toBe(false));
});

describe('a way to reach somebody', () => {
  it.each([
    '0912 345 678',
    '0912345678 / 0987654321',
    'ba.thu@vi-du.vn',
    '0900 000 111 (số mẫu)',
    'hỏi bảo vệ',
  ])('is %s', (text) => expect(isContact(text)).toBe(true));
  it.each(['', '1234', '---', 'x', '0912345678 / 12'])('is not %s', (text) =>
    expect(isContact(text)).toBe(false));
});
