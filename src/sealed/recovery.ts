import { sha256 } from '@noble/hashes/sha2.js';
import { base32crockford } from '@scure/base';
import { split } from 'shamir-secret-sharing';
import { fromBase64Url } from '../wire/bytes.ts';
import { recipientOf, seedOfHybridIdentity } from './age.ts';

/** Shares made, and shares needed. */
const SHARES = 3;
export const THRESHOLD = 2;

/** One printable share of the recovery key. */
export interface RecoveryShare {
  /** 1 to 3. */
  readonly number: number;
  /** 22 groups of four characters (Crockford base32), to print, keep apart, and type back. */
  readonly text: string;
}

/** Layout of a share: version 1, number 1, deployment 8, recovery key 8, Shamir share 33, checksum 4. */
export const SHARE_VERSION = 1;
export const TAG_BYTES = 8;
export const CHECKSUM_BYTES = 4;
export const SHARE_BYTES = 55;

/** Splits the recovery identity (age1pq) two of three among three bodies. One share alone says nothing of it. */
export async function splitRecovery(identity: string, rootKey: string): Promise<RecoveryShare[]> {
  const deployment = deploymentTag(rootKey);
  const key = recoveryTag(await recipientOf(identity));
  const parts = await split(seedOfHybridIdentity(identity), SHARES, THRESHOLD);
  return parts.map((part, index) => {
    const body = Uint8Array.of(SHARE_VERSION, index + 1, ...deployment, ...key, ...part);
    return { number: index + 1, text: grouped(Uint8Array.of(...body, ...checksum(body))) };
  });
}

/** The first bytes of SHA-256 over the root key: which deployment a share belongs to. */
export function deploymentTag(rootKey: string): Uint8Array {
  return sha256(fromBase64Url(rootKey)).subarray(0, TAG_BYTES);
}

/** The first bytes of SHA-256 over the recovery recipient: which recovery key a share belongs to. */
export function recoveryTag(recipient: string): Uint8Array {
  return sha256(new TextEncoder().encode(recipient)).subarray(0, TAG_BYTES);
}

/** Against slips of the pen; not against malice. */
export function checksum(body: Uint8Array): Uint8Array {
  return sha256(body).subarray(0, CHECKSUM_BYTES);
}

function grouped(bytes: Uint8Array): string {
  return (base32crockford.encode(bytes).match(/.{4}/g) ?? []).join(' ');
}
