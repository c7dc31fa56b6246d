import { SealedError } from './sealed-error.ts';
import { aesKey, bindingBytes, NONCE_BYTES, type WrapBinding } from './wrap-identity.ts';

/**
 * Unwraps what `wrapIdentity` wrapped. Throws `cannot_open` for a wrong passphrase, another account, other
 * parameters or changed bytes.
 */
export async function unwrapIdentity(
  wrappingKey: Uint8Array,
  wrapped: Uint8Array,
  binding: WrapBinding,
): Promise<string> {
  const iv = new Uint8Array(wrapped.subarray(0, NONCE_BYTES));
  const sealed = new Uint8Array(wrapped.subarray(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bindingBytes(binding) };
  try {
    const key = await aesKey(wrappingKey, 'decrypt');
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed));
  } catch {
    throw new SealedError('cannot_open');
  }
}
