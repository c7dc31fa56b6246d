import { sha256Text } from '../../sealed/digest.ts';
import { verifySubmission } from '../../sealed/submission-statement.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readTip } from '../desk-contract.ts';
import { isSignedOn } from './check-directory.ts';

type Read = Pick<ReplyOf<typeof readTip>, 'submission' | 'files' | 'signers'>;

/**
 * Whether a tip as the server answers it is signed by whom it says: the receipt, or the unit that took it down or
 * split it off, by a key of that epoch for which a steward under the root has vouched.
 */
export function isSignedAsSaid(read: Read): boolean {
  const { submission } = read;
  const { signingKey, replyRecipient, signature } = submission;
  const receipt = signingKey && replyRecipient ? { signingKey, replyRecipient } : null;
  const record = {
    ...submission,
    receipt,
    ciphertextHash: sha256Text(fromBase64Url(submission.ciphertext)),
    grants: submission.grantHashes,
    files: read.files.map(({ fileId: id, sha256, size }) => ({ id, sha256, size })),
  };
  return verifySubmission(record, signature, unitKey(read));
}

function unitKey({ submission: { signedBy }, signers }: Read): string | undefined {
  const named = signers?.keys.find(
    ({ unitId, epoch }) => unitId === signedBy?.unitId && epoch === signedBy.epoch,
  );
  // on the day that the steward vouched for: a tip stays signed when the delegation has run out
  if (!signers || !named || !isSignedOn(named, signers, named.createdOn)) return undefined;
  return named.signingKey;
}
