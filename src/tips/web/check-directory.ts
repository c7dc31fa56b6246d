import type { directory } from '../../accounts/key-contract.ts';
import type { GrantRecipient } from '../../sealed/envelope.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

export { isRecoverySigned, isSignedOn, isVouchedFor, type Vouchers } from '../../accounts/vouched.ts';

/** To whom a report is sealed, as the server says. */
export type Directory = ReplyOf<typeof directory>;

/** The desk, recovery, and the duty desk that reads along: the recipients of everything that a reporter seals. */
export function recipientsOf({ desk, also, recoveryRecipient }: Directory): GrantRecipient[] {
  const unit = ({ unitId, key }: Directory['desk']): GrantRecipient => {
    return { to: 'unit', unitId, epoch: key.epoch, recipient: key.recipient };
  };
  const recipients: GrantRecipient[] = [unit(desk), { to: 'recovery', recipient: recoveryRecipient }];
  return also === null ? recipients : [...recipients, unit(also)];
}
