import { sha256Text } from '../../sealed/digest.ts';
import { verifyMessage } from '../../sealed/message-statement.ts';
import { openMessage } from '../../sealed/open-message.ts';
import type { TipMessage } from '../../tips/contract.ts';
import { type OpenUnitKey, type UnitEpoch, unitEpoch } from '../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../wire/encoding.ts';

/** What came of opening sealed words: a text, a key that this person lacks, or a refusal. */
export type OpenedWords =
  | { readonly status: 'opened'; readonly text: string }
  | { readonly status: 'no_key' | 'refused' };

/** Opens words about a request or a breach, once the unit's signature over them has been checked. Never throws. */
export async function openWords(
  keys: ReadonlyMap<UnitEpoch, OpenUnitKey>,
  subjectId: string,
  words: TipMessage,
): Promise<OpenedWords> {
  const { messageId, unitId, epoch, ciphertext, grants } = words;
  const key = keys.get(unitEpoch(unitId ?? 0, epoch ?? 0));
  const grant = grants.find((each) => each.unitId === unitId && each.epoch === epoch);
  if (!key || !grant) return { status: 'no_key' };
  if (ciphertext === undefined || !isSigned(subjectId, words, key)) return { status: 'refused' };
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

function isSigned(tipId: string, words: TipMessage, { unitId, epoch, signer }: OpenUnitKey): boolean {
  const { messageId, ciphertext = '', grantHashes: grants, signature } = words;
  const toReporter = grants.some(({ to }) => to === 'reporter');
  const envelope = toReporter ? ('unit' as const) : ('note' as const);
  const ciphertextHash = sha256Text(fromBase64Url(ciphertext));
  const record = { envelope, tipId, messageId, unitId, epoch, ciphertextHash, grants, files: [] };
  return verifyMessage(record, signature, signer.publicKey);
}
