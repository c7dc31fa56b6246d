import { type Statement, statement } from '../sealed/statement.ts';
import { toBase64Url } from '../wire/bytes.ts';
import type { Hash } from './merkle.ts';
import { type Signer, verifySignature } from './signed-note.ts';

/** The log's word, given before the leaf is in the tree, that it will be. */
export interface InclusionPromise {
  /** When it was given. */
  readonly at: Date;
  /** The log key that gave it, 32 bytes. */
  readonly logKey: Uint8Array;
  /** Ed25519 over leaf hash, moment and key, 64 bytes. */
  readonly signature: Uint8Array;
}

/** Within this time the log must have kept its word. It keeps it within seconds; the rest is for outages. */
export const PROMISED_WITHIN_MS = 3_600_000;

/** Promises that a leaf will be in the tree within `PROMISED_WITHIN_MS`. */
export function promiseInclusion(leaf: Hash, at: Date, signer: Signer): InclusionPromise {
  const logKey = signer.publicKey;
  return { at, logKey, signature: signer.sign(promiseStatement(leaf, at, logKey)) };
}

/** Whether the key named in a promise gave it for this leaf; whether that key is the log's is another question. */
export function verifyPromise(leaf: Hash, promise: InclusionPromise): boolean {
  if (Number.isNaN(promise.at.getTime())) return false;
  const message = promiseStatement(leaf, promise.at, promise.logKey);
  return verifySignature(promise.signature, message, promise.logKey);
}

function promiseStatement(leaf: Hash, at: Date, logKey: Uint8Array): Statement {
  return statement('inclusion-promise', [toBase64Url(leaf), at.toISOString(), toBase64Url(logKey)]);
}
