import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import type { Statement } from './statement.ts';

/** Someone who can sign statements. The secret stays inside. */
export interface Signer {
  /** Ed25519 public key, 32 bytes in base64url. */
  readonly publicKey: string;
  /** Ed25519 signature (RFC 8032), 64 bytes in base64url. */
  readonly sign: (statement: Statement) => string;
}

/** A new Ed25519 secret: 32 random bytes in base64url. */
export function newSigningSecret(): string {
  return toBase64Url(ed25519.utils.randomSecretKey());
}

/** The signer that a secret stands for. Throws RangeError where it is not 32 bytes in base64url. */
export function signerOf(secret: string): Signer {
  const key = fromBase64Url(secret);
  if (key.length !== 32) throw new RangeError('not an Ed25519 secret');
  return {
    publicKey: toBase64Url(ed25519.getPublicKey(key)),
    sign: (statement) => toBase64Url(ed25519.sign(statement, key)),
  };
}

/**
 * Whether the holder of `publicKey` signed the statement (RFC 8032, strict; small-order keys refused). Never
 * throws. A server may verify the same bytes with node:crypto instead.
 */
export function verify(publicKey: string, statement: Statement, signature: string): boolean {
  try {
    const strict = { zip215: false };
    return ed25519.verify(fromBase64Url(signature), statement, fromBase64Url(publicKey), strict);
  } catch {
    return false;
  }
}
