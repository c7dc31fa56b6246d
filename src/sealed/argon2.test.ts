import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { toHex } from '../wire/bytes.ts';
import { argon2 } from './argon2.ts';

describe('Argon2id', () => {
  it('agrees with an implementation that gives the answer of RFC 9106 §5.3', async () => {
    const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
    const rfc = argon2id(filled(32, 1), filled(16, 2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(toHex(rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    const inputs = fc.tuple(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.uint8Array({ minLength: 8, maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
    );
    const property = fc.asyncProperty(inputs, async ([password, salt, iterations, parallelism]) => {
      const ours = await argon2(password, salt, { memoryKib: 64, iterations, parallelism });
      const theirs = argon2id(password, salt, { t: iterations, m: 64, p: parallelism, dkLen: 32 });
      expect(toHex(ours)).toBe(toHex(theirs));
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it('gives the same where WebAssembly is refused, and where there is none', async () => {
    const [password, salt] = [Uint8Array.of(1, 2, 3), new Uint8Array(16).fill(7)];
    const parameters = { memoryKib: 64, iterations: 2, parallelism: 1 };
    const compiled = await argon2(password, salt, parameters);
    onTestFinished(() => void vi.unstubAllGlobals());
    const refuse = () => Promise.reject(new EvalError());
    for (const refused of [{ compile: refuse, instantiate: refuse }, undefined]) {
      vi.stubGlobal('WebAssembly', refused);
      expect(await argon2(password, salt, parameters)).toEqual(compiled);
    }
  });
});
