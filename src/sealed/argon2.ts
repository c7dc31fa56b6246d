import { argon2id } from 'hash-wasm';

/** Costs of Argon2id (RFC 9106 §4, second recommendation, with one lane: phones have few). */
export interface Argon2Parameters {
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** The costs in use: 64 MiB, three passes; about 0.3 s on a laptop and 1 to 2 s on an old phone. */
export const ARGON2: Argon2Parameters = { memoryKib: 65_536, iterations: 3, parallelism: 1 };

/**
 * 32 bytes of Argon2id (RFC 9106, version 0x13). The salt has at least 8 bytes. Where WebAssembly is refused the same
 * comes from JavaScript, some four times slower: Safari 15 does not know the `wasm-unsafe-eval` of our policy, and an
 * iPhone in lockdown mode has no WebAssembly at all.
 */
export async function argon2(
  password: Uint8Array,
  salt: Uint8Array,
  { memoryKib, iterations, parallelism }: Argon2Parameters = ARGON2,
): Promise<Uint8Array> {
  try {
    const costs = { memorySize: memoryKib, iterations, parallelism };
    return await argon2id({ password, salt, ...costs, hashLength: 32, outputType: 'binary' });
  } catch {
    const inJavaScript = await import('@noble/hashes/argon2.js');
    return inJavaScript.argon2id(password, salt, { m: memoryKib, t: iterations, p: parallelism, dkLen: 32 });
  }
}
