import { dayOfMoment } from '../law/day.ts';
import { type Statement, statement } from '../sealed/statement.ts';
import { toBase64Url } from '../wire/bytes.ts';
import { verifySignature } from './signed-note.ts';

/** The root's word that a key may sign for the log. */
export interface LogDelegation {
  /** The online log key, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** First and last day on which the key may sign, `YYYY-MM-DD` in Viet Nam. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Ed25519 of the root over `logDelegationStatement`, 64 bytes. */
  readonly signature: Uint8Array;
}

/** What the root signs when it delegates the log key; the browser of the first-run ceremony signs this. */
export function logDelegationStatement(
  delegation: Pick<LogDelegation, 'publicKey' | 'validFrom' | 'validTo'>,
): Statement {
  const { publicKey, validFrom, validTo } = delegation;
  return statement('log-delegation', [toBase64Url(publicKey), validFrom, validTo]);
}

/** Whether the root gave this word. */
export function verifyLogDelegation(delegation: LogDelegation, rootKey: Uint8Array): boolean {
  return verifySignature(delegation.signature, logDelegationStatement(delegation), rootKey);
}

/** Whether a delegation holds on the day of a moment. */
export function isDelegationValid(delegation: LogDelegation, at: Date): boolean {
  const day = dayOfMoment(at);
  return delegation.validFrom <= day && day <= delegation.validTo;
}
