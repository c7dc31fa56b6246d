import { openMessage } from '../../../sealed/open-message.ts';
import { areWordsSigned, isByReceipt, type StoredWords } from '../../../sealed/stored-words.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../keyring-context.ts';

/** What came of opening sealed words: a text, a key that this person lacks, or a refusal. */
export type OpenedWords =
  | { readonly status: 'opened'; readonly text: string }
  | { readonly status: 'no_key' | 'refused' };

/**
 * The signing key (Ed25519, base64url) of a unit's epoch, for words that another unit sealed, or of a receipt, for
 * words of somebody without an account; undefined where nobody vouches for one.
 */
export type SignerOf = (unitId: number, epoch: number) => string | undefined;

/**
 * Opens words about a subject with any of the keys at hand, once the signature over them has been checked: by the
 * unit's own key where it is held, else by the one that `signerOf` names. Never throws.
 */
export async function openWords(
  keys: ReadonlyMap<UnitEpoch, OpenUnitKey>,
  subjectId: string,
  words: StoredWords,
  signerOf: SignerOf = () => undefined,
): Promise<OpenedWords> {
  const { messageId, unitId, epoch, ciphertext, grants } = words;
  const grant = grants.find((each) => keys.has(unitEpoch(each.unitId, each.epoch)));
  const key = grant && keys.get(unitEpoch(grant.unitId, grant.epoch));
  if (!key || !grant) return { status: 'no_key' };
  const own = isByReceipt(words) ? undefined : keys.get(unitEpoch(unitId ?? 0, epoch ?? 0));
  const signer = own?.signer.publicKey ?? signerOf(unitId ?? 0, epoch ?? 0);
  if (ciphertext === undefined || signer === undefined || !areWordsSigned(subjectId, words, signer)) {
    return { status: 'refused' };
  }
  try {
    const { content } = await openMessage(key.identity, {
      columns: { tipId: subjectId, messageId },
      files: [],
      ciphertext: fromBase64Url(ciphertext),
      grant: fromBase64Url(grant.sealed),
    });
    return { status: 'opened', text: content.text };
  } catch {
    return { status: 'refused' };
  }
}
