import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { grantFault } from '../../sealed/header.ts';
import { presentMembers } from './unit-queries.ts';

/** A unit key sealed to one member, as it comes in. */
export interface Share {
  readonly accountId: string;
  readonly epoch: number;
  /** One age file to one hybrid recipient, base64url. */
  readonly sealed: string;
}

/** A share as a row of `unit_key_share`. */
interface ShareRow {
  readonly unit_id: number;
  readonly epoch: number;
  readonly account_id: string;
  readonly sealed: Buffer;
  readonly created_at: Date;
}

/**
 * Rows for shares of a unit's key. Only present members in key roles may be given one.
 * Throws `unknown_recipient` for anybody else and for what is no age file to one hybrid recipient,
 * `mixed_recipients`, and `invalid_input` for the same member and epoch twice.
 */
export async function checkShares(
  db: Db,
  unitId: number,
  shares: readonly Share[],
  now: Date,
): Promise<ShareRow[]> {
  if (new Set(shares.map(({ accountId, epoch }) => `${accountId} ${epoch}`)).size < shares.length) {
    throw invalidInput('shares', 'custom');
  }
  const members = await presentMembers(db, unitId, now);
  return shares.map(({ accountId, epoch, sealed }) => {
    const bytes = Buffer.from(sealed, 'base64url');
    const fault = members.has(accountId) ? grantFault(bytes) : 'unknown_recipient';
    if (fault) throw new AppError(fault);
    return { unit_id: unitId, epoch, account_id: accountId, sealed: bytes, created_at: now };
  });
}
