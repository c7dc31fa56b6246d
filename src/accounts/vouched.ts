import type { z } from 'zod';
import { dayOfMoment } from '../law/day.ts';
import { verifyEntry, verifyRecovery } from '../sealed/directory.ts';
import type { GrantRecipient } from '../sealed/envelope.ts';
import type { UnitKey } from './contract.ts';
import type { sealToSchema } from './key-contract.ts';

/** A desk with recovery's recipient and all that both are checked by, as the server says. */
export type SealTo = z.output<typeof sealToSchema>;

/** Who signs for desks, and who signs for them. */
type Vouchers = Pick<SealTo, 'delegations' | 'rootKey'>;

/**
 * Whether all that a directory names may be sealed to today: the key of the desk, and of the one that reads along,
 * by root -> steward -> entry; the recovery recipient by the root itself. What is not signed must not be sealed to,
 * whoever serves it. Only a duty desk may read along, and none with an independent desk.
 */
export function isVouchedFor(sealTo: SealTo, now: Date): boolean {
  const { desk, also } = sealTo;
  const day = dayOfMoment(now);
  const desks = also === null ? [desk] : [desk, also];
  const fits = also === null || (also.kind === 'duty' && desk.kind !== 'independent');
  const signed = desks.every(({ key, unitId }) => key.unitId === unitId && isSignedOn(key, sealTo, day));
  return fits && signed && isRecoverySigned(sealTo);
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

/** The desk, recovery, and the duty desk that reads along: the recipients of everything that a reporter seals. */
export function recipientsOf({ desk, also, recoveryRecipient }: SealTo): GrantRecipient[] {
  const unit = ({ unitId, key }: SealTo['desk']): GrantRecipient => {
    return { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient };
  };
  const recipients: GrantRecipient[] = [unit(desk), { to: 'recovery', recipient: recoveryRecipient }];
  return also === null ? recipients : [...recipients, unit(also)];
}
