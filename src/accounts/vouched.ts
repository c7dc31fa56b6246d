import type { z } from 'zod';
import { dayOfMoment } from '../law/day.ts';
import { verifyEntry, verifyRecovery } from '../sealed/directory.ts';
import type { UnitKey } from './contract.ts';
import type { sealToSchema } from './key-contract.ts';

/** A desk with recovery's recipient and all that both are checked by, as the server says. */
export type SealTo = z.output<typeof sealToSchema>;

/** Who signs for desks, and who signs for them. */
export type Vouchers = Pick<SealTo, 'delegations' | 'rootKey'>;

/**
 * Whether all that a directory names may be sealed to today: the desk's key by root -> steward -> entry, and the
 * recovery recipient by the root itself. What is not signed must not be sealed to, whoever serves it.
 */
export function isVouchedFor(sealTo: SealTo, now: Date): boolean {
  const { desk } = sealTo;
  const named = desk.key.unitId === desk.unitId && isSignedOn(desk.key, sealTo, dayOfMoment(now));
  return named && isRecoverySigned(sealTo);
}

/** Whether the root named the recovery recipient: its holder would open everything that is sealed from now on. */
export function isRecoverySigned({ recoveryRecipient, recoverySignature, rootKey }: SealTo): boolean {
  return verifyRecovery(recoveryRecipient, recoverySignature, rootKey);
}

/** Whether root -> steward -> key holds on a day (`YYYY-MM-DD`). */
export function isSignedOn(
  { steward, ...key }: UnitKey,
  { delegations, rootKey }: Vouchers,
  day: string,
): boolean {
  if (steward === null) return false;
  const entry = { ...key, stewardKey: steward.publicKey, signature: steward.signature };
  return delegations.some(({ publicKey, ...delegation }) => {
    const named = { ...delegation, stewardKey: publicKey };
    return verifyEntry(entry, named, rootKey, day) === 'ok';
  });
}
