import { describe, expect, it } from 'vitest';
import { describeTotp, newTotpSecret, stepOfCode } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890', 'ascii');
const at = (seconds: number) => new Date(seconds * 1000);

describe('codes of the moment', () => {
  // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s is %s', (seconds, eight) => {
    const step = Math.floor(seconds / 30);
    expect(stepOfCode(SECRET, eight.slice(2), at(seconds))).toBe(step);
  });

  it('belongs to its own step, and is taken one step early or late', () => {
    const code = '050471';
    const step = Math.floor(1_111_111_111 / 30);
    const taken = (steps: number) => stepOfCode(SECRET, code, at((step + steps) * 30));
    expect([taken(-1), taken(0), taken(1)]).toEqual([step, step, step]);
    expect([taken(-2), taken(2)]).toEqual([undefined, undefined]);
  });

  it('is of one secret alone', () => {
    expect(stepOfCode(newTotpSecret(), '050471', at(1_111_111_111))).toBeUndefined();
  });
});

it('tells an authenticator app what it must know', () => {
  const { secret, uri } = describeTotp(SECRET, 'chief.one');
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const address = new URL(uri);
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('Bình Yên:chief.one');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Bình Yên',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

it('makes secrets of 160 bits', () => {
  expect(newTotpSecret()).toHaveLength(20);
  expect(newTotpSecret()).not.toEqual(newTotpSecret());
});
