import type { Argon2Parameters } from './argon2.ts';

/** What a wrapped key is bound to: it opens for this account and these parameters alone. */
export interface WrapBinding {
  readonly accountId: string;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

/** Length of the nonce in front of a wrapped key. */
export const NONCE_BYTES = 12;

/**
 * Wraps an officer's identity (or a steward's signing secret) with AES-256-GCM under the wrapping half of a
 * passphrase (NIST SP 800-38D). Returns a random nonce of 12 bytes and the ciphertext.
 */
export async function wrapIdentity(
  wrappingKey: Uint8Array,
  secret: string,
  binding: WrapBinding,
): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bindingBytes(binding) };
  const key = await aesKey(wrappingKey, 'encrypt');
  const sealed = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(secret));
  const wrapped = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  wrapped.set(iv);
  wrapped.set(new Uint8Array(sealed), NONCE_BYTES);
  return wrapped;
}

/** An AES-256 key for one use, not extractable. */
export function aesKey(raw: Uint8Array, usage: 'encrypt' | 'decrypt') {
  return crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, [usage]);
}

/** The additional data of the wrapping: a JSON array, the salt as numbers. */
export function bindingBytes({ accountId, salt, parameters }: WrapBinding): Uint8Array<ArrayBuffer> {
  const { memoryKib, iterations, parallelism } = parameters;
  const fields = ['binh-yen/wrap/v1', accountId, memoryKib, iterations, parallelism, ...salt];
  return new TextEncoder().encode(JSON.stringify(fields));
}
