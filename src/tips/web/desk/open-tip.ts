import { openMessage } from '../../../sealed/open-message.ts';
import { openSubmission } from '../../../sealed/open-submission.ts';
import type { MessageContent, TipContent } from '../../../sealed/plaintext.ts';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { isSigned, isSignedByUnit, type Signers } from '../../check-message.ts';
import type { TipMessage } from '../../contract.ts';
import type { readTip } from '../../desk-contract.ts';
import { isSignedAsSaid } from '../check-submission.ts';
import type { Opening } from './opened-tips.ts';

/** A tip as the server answers it. */
export type TipReply = ReplyOf<typeof readTip>;
/** What of it is opened, and checked by. */
export type SealedTip = Pick<TipReply, 'submission' | 'files' | 'signers'>;
type Keys = ReadonlyMap<UnitEpoch, OpenUnitKey>;
type Grant = TipMessage['grants'][number];

/**
 * Opens a tip with whichever unit key is at hand, compares what its sender bound with its columns, and checks who
 * signed it: the receipt, or the unit that took it down.
 */
export async function openTip(keys: Keys, reply: SealedTip): Promise<Opening<TipContent>> {
  const { submission, files } = reply;
  const { draftId, unitId, epoch, category, areaId, day, signingKey, replyRecipient } = submission;
  const receipt = signingKey && replyRecipient ? { signingKey, replyRecipient } : null;
  return withGrant(keys, submission.grants, submission, async (identity, grant) => {
    const opened = await openSubmission(identity, {
      columns: { draftId, unitId, epoch, category, areaId, day, receipt },
      files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
      ciphertext: fromBase64Url(submission.ciphertext),
      grant,
    });
    if (!isSignedAsSaid(reply)) throw new SealedError('bad_signature');
    return opened;
  });
}

/**
 * Opens a message of a tip's talk, a note or a reason, once its signature has been checked: the reporter's by the
 * key of the receipt (`reporterKey`), a colleague's by the unit's own key, which is at hand, or, where a former owner
 * wrote, by that unit's key up to the root (`signers`).
 */
export async function openTipMessage(
  keys: Keys,
  tip: {
    readonly tipId: string;
    readonly reporterKey: string | null;
    readonly signers?: Signers | null;
  },
  message: TipMessage,
): Promise<Opening<MessageContent>> {
  const { tipId, reporterKey, signers } = tip;
  const { messageId, ciphertext = '', files } = message;
  const addressed = { unitId: message.unitId ?? 0, epoch: message.epoch ?? 0 };
  const own = keys.get(unitEpoch(addressed.unitId, addressed.epoch));
  const elsewhere = signers?.keys.some(({ unitId }) => unitId === addressed.unitId) ?? false;
  // what the reporter says is checked by the receipt: whoever reads along has no key of the owner
  if (!own && message.kind !== 'reply' && !elsewhere) return { status: 'no_share', ...addressed };
  const signingKey = message.kind === 'reply' ? reporterKey : (own?.signer.publicKey ?? null);
  const signed = signingKey
    ? isSigned(tipId, message, signingKey)
    : message.kind !== 'reply' && signers && isSignedByUnit(tipId, message, signers);
  if (!signed) return { status: 'refused', code: 'bad_signature' };
  return withGrant(keys, message.grants, addressed, (identity, grant) =>
    openMessage(identity, {
      columns: { tipId, messageId },
      files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
      ciphertext: fromBase64Url(ciphertext),
      grant,
    }),
  );
}

async function withGrant<Content>(
  keys: Keys,
  grants: readonly Grant[],
  addressed: { unitId: number; epoch: number },
  open: (
    identity: string,
    grant: Uint8Array,
  ) => Promise<{ readonly content: Content; readonly contentIdentity: string }>,
): Promise<Opening<Content>> {
  const toUnits = grants.filter(({ recipient }) => recipient === 'unit');
  for (const grant of toUnits) {
    const key = keys.get(unitEpoch(grant.unitId, grant.epoch));
    if (!key) continue;
    try {
      return { status: 'opened', ...(await open(key.identity, fromBase64Url(grant.sealed))) };
    } catch (error) {
      if (error instanceof SealedError) return { status: 'refused', code: error.code };
      throw error;
    }
  }
  const { unitId, epoch } = toUnits.at(-1) ?? addressed;
  return { status: 'no_share', unitId, epoch };
}
