import { toBase64Url } from '../wire/encoding.ts';
import { verifySignature } from './signed-note.ts';

/** The root's word that a key may sign for the log. */
export interface LogDelegation {
  /** The online log key, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** First and last day on which the key may sign, `YYYY-MM-DD`, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Ed25519 of the root over `logDelegationBytes`, 64 bytes. */
  readonly signature: Uint8Array;
}

/** What the root signs when it delegates the log key; the browser of the first-run ceremony signs these. */
export function logDelegationBytes(
  delegation: Pick<LogDelegation, 'publicKey' | 'validFrom' | 'validTo'>,
): Uint8Array<ArrayBuffer> {
  const fields = [toBase64Url(delegation.publicKey), delegation.validFrom, delegation.validTo];
  return new TextEncoder().encode(`binhyen.ledger.delegation.v1\n${JSON.stringify(fields)}`);
}

/** Whether the root gave this word. */
export function verifyLogDelegation(delegation: LogDelegation, rootKey: Uint8Array): boolean {
  return verifySignature(delegation.signature, logDelegationBytes(delegation), rootKey);
}

/** Whether a delegation holds on the day of a moment. */
export function isDelegationValid(delegation: LogDelegation, at: Date): boolean {
  const day = at.toISOString().slice(0, 10);
  return delegation.validFrom <= day && day <= delegation.validTo;
}
