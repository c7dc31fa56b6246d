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
 * 32 bytes of Argon2id (RFC 9106, version 0x13). The salt has at least 8 bytes. Without WebAssembly the same comes
 * from JavaScript, some four times slower.
 */
export async function argon2(
  password: Uint8Array,
  salt: Uint8Array,
  parameters: Argon2Parameters = ARGON2,
): Promise<Uint8Array> {
  const { memoryKib, iterations, parallelism } = parameters;
  if (await compilesWebAssembly()) {
    const costs = { memorySize: memoryKib, iterations, parallelism };
    return argon2id({ password, salt, ...costs, hashLength: 32, outputType: 'binary' });
  }
  const inJavaScript = await import('@noble/hashes/argon2.js');
  return inJavaScript.argon2id(password, salt, { m: memoryKib, t: iterations, p: parallelism, dkLen: 32 });
}

/** What every module begins with: magic and version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Safari 15 refuses WebAssembly under a policy that forbids `eval`: it does not know `wasm-unsafe-eval`. An iPhone in
 * lockdown mode has none at all.
 */
async function compilesWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}
