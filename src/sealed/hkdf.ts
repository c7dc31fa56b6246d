import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** 32 bytes of HKDF-SHA-256 (RFC 5869) without salt, for one named purpose. */
export function deriveKey(secret: Uint8Array, purpose: string): Uint8Array {
  return hkdf(sha256, secret, undefined, new TextEncoder().encode(purpose), 32);
}
