import type { directory } from '../../accounts/key-contract.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

export { isRecoverySigned, isSignedOn, isVouchedFor, recipientsOf } from '../../accounts/vouched.ts';

/** To whom a report is sealed, as the server says. */
export type Directory = ReplyOf<typeof directory>;
