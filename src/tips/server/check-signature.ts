import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { AppError } from '../../platform/app-error.ts';
import { bodyFault, grantFault } from '../../sealed/header.ts';
import type { Statement } from '../../sealed/statement.ts';
import type { GrantHash, WireGrant } from '../../sealed/wire-grants.ts';

/** Sealed bytes as they came, with their SHA-256 in base64url. */
export interface SealedBytes {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** A grant decoded, and as it enters a statement. */
export interface ReceivedGrant {
  readonly grant: WireGrant;
  readonly bytes: Buffer;
  readonly hashed: GrantHash;
}

function decode(text: string): SealedBytes {
  const bytes = Buffer.from(text, 'base64url');
  return { bytes, sha256: hash('sha256', bytes, 'base64url') };
}

/** A sealed body. Throws `unknown_recipient` or `mixed_recipients` unless it is sealed to one content key. */
export function receiveBody(text: string): SealedBytes {
  const body = decode(text);
  const fault = bodyFault(body.bytes);
  if (fault !== undefined) throw new AppError(fault);
  return body;
}

/** Grants. Throws `unknown_recipient` or `mixed_recipients` unless each is sealed to one hybrid recipient. */
export function receiveGrants(grants: readonly WireGrant[]): ReceivedGrant[] {
  return grants.map((grant) => {
    const { bytes, sha256 } = decode(grant.sealed);
    const fault = grantFault(bytes);
    if (fault !== undefined) throw new AppError(fault);
    const unit = grant.to === 'unit' ? grant : { unitId: null, epoch: null };
    return { grant, bytes, hashed: { to: grant.to, unitId: unit.unitId, epoch: unit.epoch, sha256 } };
  });
}

/** A grant as a row of `tip_grant`: 0 stands for no unit. */
export function grantRow({ grant, bytes }: ReceivedGrant): {
  recipient: WireGrant['to'];
  unit_id: number;
  epoch: number;
  sealed: Buffer;
} {
  const unit = grant.to === 'unit' ? grant : { unitId: 0, epoch: 0 };
  return { recipient: grant.to, unit_id: unit.unitId, epoch: unit.epoch, sealed: bytes };
}

/** Ed25519 by node:crypto, several times faster than in JavaScript. Never throws. */
export function isSigned(publicKey: string, statement: Statement, signature: string): boolean {
  const key = keyOf(publicKey);
  return key !== undefined && verify(null, statement, key, Buffer.from(signature, 'base64url'));
}

/** Throws `bad_signature` unless the holder of the key signed the statement. */
export function checkSignature(publicKey: string, statement: Statement, signature: string): void {
  if (!isSigned(publicKey, statement, signature)) throw new AppError('bad_signature');
}

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410, section 4). */
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function keyOf(publicKey: string): KeyObject | undefined {
  try {
    const key = Buffer.concat([SPKI_ED25519, Buffer.from(publicKey, 'base64url')]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
