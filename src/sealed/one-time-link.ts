import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { deriveKey } from './hkdf.ts';
import { type Signer, signerOf } from './signing.ts';
import { aesKey, NONCE_BYTES } from './wrap-identity.ts';

/** Bytes of the secret that stands behind the `#` of a one-time link. */
const SECRET_BYTES = 32;
const PURPOSE = 'binh-yen/one-time-link/v1';

/** What the secret of a one-time link stands for. The secret itself is sent nowhere. */
export interface LinkKeys {
  /** Shown to the server, which keeps its hash: 32 bytes in base64url. */
  readonly token: string;
  /** Signs what the holder of the link hands over. */
  readonly signer: Signer;
  /** AES-256 key of the letter to the holder. */
  readonly letterKey: Uint8Array;
}

/** A secret for a link, 32 random bytes in base64url. */
export function newLinkSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

/** The keys of a link (HKDF-SHA-256, RFC 5869). Throws RangeError for a secret that is none. */
export function linkKeys(secret: string): LinkKeys {
  const bytes = fromBase64Url(secret);
  if (bytes.length !== SECRET_BYTES) throw new RangeError('not the secret of a link');
  return {
    token: toBase64Url(deriveKey(bytes, `${PURPOSE}/token`)),
    signer: signerOf(toBase64Url(deriveKey(bytes, `${PURPOSE}/sign`))),
    letterKey: deriveKey(bytes, `${PURPOSE}/letter`),
  };
}

/** Seals a letter that only the holder of a link reads, bound to its subject: nonce of 12 bytes, then AES-256-GCM. */
export async function sealLetter(
  { letterKey }: LinkKeys,
  subjectId: string,
  text: string,
): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: letterBinding(subjectId) };
  const key = await aesKey(letterKey, 'encrypt');
  const sealed = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(text));
  const letter = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  letter.set(iv);
  letter.set(new Uint8Array(sealed), NONCE_BYTES);
  return letter;
}

/** What a letter is bound to beside its key. */
export function letterBinding(subjectId: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([`${PURPOSE}/letter`, subjectId]));
}
