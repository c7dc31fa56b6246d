import { describe, expect, it } from 'vitest';
import { newHybridIdentity } from './age.ts';
import { ARGON2 } from './argon2.ts';
import { hashAuthKey } from './auth-key.ts';
import { unwrapIdentity } from './open-identity.ts';
import { newSalt, passphraseFault, passphraseKeys, suggestPassphrase } from './passphrase.ts';
import { wrapIdentity } from './wrap-identity.ts';

const quick = { memoryKib: 64, iterations: 1, parallelism: 1 };
const salt = newSalt();
const binding = { accountId: 'a-1', salt, parameters: quick };
const keys = await passphraseKeys('Đường làng rợp bóng tre', salt, quick);
const identity = await newHybridIdentity();
const wrapped = await wrapIdentity(keys.wrappingKey, identity, binding);

describe('passphrase keys', () => {
  it('does not depend on how the letters are composed', async () => {
    const decomposed = await passphraseKeys('Đường làng rợp bóng tre'.normalize('NFD'), salt, quick);
    expect(decomposed).toEqual(keys);
  });

  it('has two halves that have nothing in common, and another pair for another salt', async () => {
    expect(keys.authKey).not.toEqual(keys.wrappingKey);
    const other = await passphraseKeys('Đường làng rợp bóng tre', newSalt(), quick);
    expect(other.authKey).not.toEqual(keys.authKey);
    expect(hashAuthKey(other.authKey)).not.toBe(hashAuthKey(keys.authKey));
  });

  it('costs 64 MiB and three passes', () => {
    expect(ARGON2).toEqual({ memoryKib: 65_536, iterations: 3, parallelism: 1 });
  });
});

describe('wrapped identities', () => {
  it('come back with the same passphrase, account and parameters', async () => {
    expect(await unwrapIdentity(keys.wrappingKey, wrapped, binding)).toBe(identity);
  });

  it.each([
    ['another account', { ...binding, accountId: 'a-2' }],
    ['another salt', { ...binding, salt: newSalt() }],
    ['cheaper parameters', { ...binding, parameters: { ...quick, memoryKib: 32 } }],
  ])('stay shut for %s', async (_, other) => {
    await expect(unwrapIdentity(keys.wrappingKey, wrapped, other)).rejects.toThrow('cannot_open');
  });

  it('stay shut for the other half, and when changed or cut', async () => {
    await expect(unwrapIdentity(keys.authKey, wrapped, binding)).rejects.toThrow('cannot_open');
    for (const at of [0, 11, 12, wrapped.length - 1]) {
      const changed = wrapped.with(at, (wrapped[at] ?? 0) ^ 1);
      await expect(unwrapIdentity(keys.wrappingKey, changed, binding)).rejects.toThrow('cannot_open');
    }
    await expect(unwrapIdentity(keys.wrappingKey, wrapped.subarray(0, 5), binding)).rejects.toThrow(
      'cannot_open',
    );
  });
});

describe('passphrase rules', () => {
  it.each([
    ['ngắn', 'too_short'],
    ['a b c d', 'too_short'],
    ['aaaaaaaaaaaaaaaa', 'too_plain'],
    ['la la la la', 'too_plain'],
    ['mười hai ký', 'too_short'],
    ['tre nứa cau mít', undefined],
    ['Kh0ngd3doan!', undefined],
  ])('%s: %s', (passphrase, fault) => {
    expect(passphraseFault(passphrase)).toBe(fault);
  });

  it('counts characters, not their parts', () => {
    expect(passphraseFault('ữữựựửửừừứứư'.normalize('NFD'))).toBe('too_short');
  });

  it('accepts what it suggests', () => {
    for (let i = 0; i < 50; i++) expect(suggestPassphrase().split(' ').length).toBe(6);
    expect(passphraseFault(suggestPassphrase())).toBeUndefined();
  });
});
