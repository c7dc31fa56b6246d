import type { UnitKey } from '../../accounts/contract.ts';
import type { directory } from '../../accounts/key-contract.ts';
import { dayOfMoment } from '../../law/day.ts';
import { verifyEntry, verifyRecovery } from '../../sealed/directory.ts';
import type { GrantRecipient } from '../../sealed/envelope.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

/** To whom a report is sealed, as the server says. */
export type Directory = ReplyOf<typeof directory>;

/**
 * Whether all that a directory names may be sealed to today: the desk's key by root -> steward -> entry, and the
 * recovery recipient by the root itself. What is not signed must not be sealed to, whoever serves it.
 */
export function isVouchedFor(directory: Directory, now: Date): boolean {
  const { desk } = directory;
  const named = desk.key.unitId === desk.unitId && isSignedOn(desk.key, directory, dayOfMoment(now));
  return named && isRecoverySigned(directory);
}

/** Whether the root named the recovery recipient: its holder would open everything that is sealed from now on. */
export function isRecoverySigned({ recoveryRecipient, recoverySignature, rootKey }: Directory): boolean {
  return verifyRecovery(recoveryRecipient, recoverySignature, rootKey);
}

/** Whether root -> steward -> key holds on a day (`YYYY-MM-DD`). */
export function isSignedOn({ steward, ...key }: UnitKey, { delegations, rootKey }: Vouchers, day: string) {
  if (steward === null) return false;
  const entry = { ...key, stewardKey: steward.publicKey, signature: steward.signature };
  return delegations.some(({ publicKey, ...delegation }) => {
    const named = { ...delegation, stewardKey: publicKey };
    return verifyEntry(entry, named, rootKey, day) === 'ok';
  });
}

/** Who signs for desks, and who signs for them. */
export type Vouchers = Pick<Directory, 'delegations' | 'rootKey'>;

/** The desk's grant and recovery's: the recipients of everything that a reporter seals. */
export function recipientsOf({ desk, recoveryRecipient }: Directory): GrantRecipient[] {
  const { unitId, key } = desk;
  return [
    { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient },
    { to: 'recovery', recipient: recoveryRecipient },
  ];
}
