const ALPHABET = /^[A-Za-z0-9_-]*$/;

/** Bytes to unpadded base64url (RFC 4648 §5). */
export function toBase64Url(data: Uint8Array): string {
  let binary = '';
  // 0x8000: below the argument limit of every engine
  for (let i = 0; i < data.length; i += 0x8000)
    binary += String.fromCharCode(...data.subarray(i, i + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Unpadded base64url to bytes (RFC 4648 §5). Throws on anything else. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!ALPHABET.test(text)) throw new RangeError('not base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Lower-case hexadecimal of bytes, for hashes that people compare by eye. */
export function toHex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
