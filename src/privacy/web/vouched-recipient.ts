import { openSubmission } from '../../sealed/open-submission.ts';
import type { readTip } from '../../tips/desk-contract.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';

/**
 * The key to which a tip's reporter wants answers, as the sealed tip itself vouches for it: a server that named
 * another would be refused. Undefined where the tip cannot be opened here, or names none.
 */
export async function vouchedRecipient(
  keys: ReadonlyMap<UnitEpoch, OpenUnitKey>,
  { submission, files }: ReplyOf<typeof readTip>,
): Promise<string | undefined> {
  const { signingKey, replyRecipient, ciphertext } = submission;
  const grant = submission.grants.find(({ unitId, epoch }) => keys.has(unitEpoch(unitId, epoch)));
  const key = grant && keys.get(unitEpoch(grant.unitId, grant.epoch));
  if (!grant || !key || !signingKey || !replyRecipient) return undefined;
  try {
    await openSubmission(key.identity, {
      columns: { ...submission, receipt: { signingKey, replyRecipient } },
      files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
      ciphertext: fromBase64Url(ciphertext),
      grant: fromBase64Url(grant.sealed),
    });
    return replyRecipient;
  } catch {
    return undefined;
  }
}
