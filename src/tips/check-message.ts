import { isSignedOn } from '../accounts/vouched.ts';
import { sha256Text } from '../sealed/digest.ts';
import type { Message } from '../sealed/message.ts';
import { verifyMessage } from '../sealed/message-statement.ts';
import { fromBase64Url } from '../wire/bytes.ts';
import type { ReplyOf } from '../wire/endpoint.ts';
import type { TipMessage } from './contract.ts';
import type { followTip } from './reporter-contract.ts';

/** Unit keys with what vouches for them, as the server says. */
export type Signers = ReplyOf<typeof followTip>['signers'];

/** Whether a stored message, as a whole, is signed by `key`: nobody has put it there or changed it since. */
export function isSigned(tipId: string, message: TipMessage, key: string): boolean {
  const { messageId, unitId, epoch, ciphertext, grantHashes: grants, signature } = message;
  if (unitId === null || epoch === null || ciphertext === undefined) return false;
  const envelope = envelopeOf(message);
  const ciphertextHash = sha256Text(fromBase64Url(ciphertext));
  const files = message.files.map(({ fileId: id, sha256, size }) => ({ id, sha256, size }));
  const record = { envelope, tipId, messageId, unitId, epoch, ciphertextHash, grants, files };
  return verifyMessage(record, signature, key);
}

/** The same by the unit's key of that epoch, where a steward whom the root delegated has vouched for it. */
export function isSignedByUnit(tipId: string, message: TipMessage, signers: Signers): boolean {
  const named = signers.keys.find(
    ({ unitId, epoch }) => unitId === message.unitId && epoch === message.epoch,
  );
  if (!named) return false;
  // on the day that the steward vouched for: a letter stays signed when the delegation has run out
  return isSignedOn(named, signers, named.createdOn) && isSigned(tipId, message, named.signingKey);
}

function envelopeOf({ kind, grantHashes }: TipMessage): Message['envelope'] {
  if (kind === 'reply') return 'reporter';
  return grantHashes.some(({ to }) => to === 'reporter') ? 'unit' : 'note';
}
