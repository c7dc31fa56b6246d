import type { directory } from '../../accounts/key-contract.ts';
import type { GrantRecipient } from '../../sealed/envelope.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

export { isRecoverySigned, isSignedOn, isVouchedFor, type Vouchers } from '../../accounts/vouched.ts';

/** To whom a report is sealed, as the server says. */
export type Directory = ReplyOf<typeof directory>;

/** The desk's grant and recovery's: the recipients of everything that a reporter seals. */
export function recipientsOf({ desk, recoveryRecipient }: Directory): GrantRecipient[] {
  const { unitId, key } = desk;
  return [
    { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient },
    { to: 'recovery', recipient: recoveryRecipient },
  ];
}
