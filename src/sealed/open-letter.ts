import { type LinkKeys, letterBinding } from './one-time-link.ts';
import { SealedError } from './sealed-error.ts';
import { aesKey, NONCE_BYTES } from './wrap-identity.ts';

/** Opens a letter with its link. Throws `cannot_open` for another link, another subject or changed bytes. */
export async function openLetter(
  { letterKey }: LinkKeys,
  subjectId: string,
  letter: Uint8Array,
): Promise<string> {
  const iv = new Uint8Array(letter.subarray(0, NONCE_BYTES));
  const sealed = new Uint8Array(letter.subarray(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: letterBinding(subjectId) };
  try {
    const key = await aesKey(letterKey, 'decrypt');
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed));
  } catch {
    throw new SealedError('cannot_open');
  }
}
