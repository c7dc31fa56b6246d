import type { UnitKey } from '../../accounts/contract.ts';
import type { directory } from '../../accounts/key-contract.ts';
import { dayOfMoment } from '../../law/day.ts';
import { verifyEntry } from '../../sealed/directory.ts';
import type { GrantRecipient } from '../../sealed/envelope.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

/** To whom a report is sealed, as the server says. */
export type Directory = ReplyOf<typeof directory>;
type Desk = Directory['desk'];

/**
 * Whether a key steward whom the root delegated vouches for a desk's key, today: root -> steward -> entry. What
 * no steward signed must not be sealed to, whoever serves it.
 */
export function isVouchedFor(desk: Desk, vouchers: Vouchers, now: Date): boolean {
  return desk.key.unitId === desk.unitId && isSignedOn(desk.key, vouchers, dayOfMoment(now));
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

/** A desk's grant and recovery's: the recipients of everything that is sealed. */
export function recipientsOf(desks: readonly Desk[], recoveryRecipient: string): GrantRecipient[] {
  const units = desks.map(
    ({ unitId, key }): GrantRecipient => ({ to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient }),
  );
  return [...units, { to: 'recovery', recipient: recoveryRecipient }];
}
