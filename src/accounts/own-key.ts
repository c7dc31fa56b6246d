import { dayOfMoment } from '../law/day.ts';
import { recipientOf } from '../sealed/age.ts';
import type { ReplyOf } from '../wire/endpoint.ts';
import type { listUnitKeys } from './key-contract.ts';
import { isSignedOn } from './vouched.ts';

/** A unit's key as a person holds it open. */
interface HeldKey {
  readonly unitId: number;
  readonly epoch: number;
  /** age1pq identity. */
  readonly identity: string;
  readonly signer: { readonly publicKey: string };
}

/**
 * Whether a key that a person holds of a unit is, in both halves, the one that a steward vouches for today. A share
 * alone proves nothing: whoever writes the database can seal one to everybody.
 */
export async function isOwnKeySigned(
  key: HeldKey,
  { rows, ...vouchers }: ReplyOf<typeof listUnitKeys>,
  now: Date,
): Promise<boolean> {
  const entry = rows.find(({ unitId, epoch }) => unitId === key.unitId && epoch === key.epoch);
  if (entry === undefined || !isSignedOn(entry, vouchers, dayOfMoment(now))) return false;
  return entry.signingKey === key.signer.publicKey && entry.recipient === (await recipientOf(key.identity));
}
