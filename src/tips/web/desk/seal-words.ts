import { recipientOf } from '../../../sealed/age.ts';
import type { Attachment } from '../../../sealed/attachment.ts';
import type { GrantRecipient } from '../../../sealed/envelope.ts';
import type { Message } from '../../../sealed/message.ts';
import { sealMessage } from '../../../sealed/seal-message.ts';
import type { OpenUnitKey } from '../../../ui/desk/keyring-context.ts';

/** Sealed files of a message, with its id and the content key that they were sealed to. */
export interface AttachedFiles {
  readonly messageId: string;
  readonly contentIdentity: string;
  readonly files: readonly Attachment[];
}

/** Words of the desk before they are sealed. */
export interface Words {
  readonly tipId: string;
  readonly text: string;
  /** Files that were sealed and uploaded under the message's id beforehand. */
  readonly attached?: AttachedFiles | undefined;
  /** The unit that speaks and signs. */
  readonly unit: OpenUnitKey;
  readonly recoveryRecipient: string;
  /** A further unit that reads them: the one that the tip is handed to. */
  readonly also?: GrantRecipient | undefined;
  /** Where the reporter is to read them; absent for a note among colleagues. */
  readonly replyRecipient?: string | undefined;
}

/** Seals words to the unit, to recovery and, where meant, to the reporter; signs as the unit. */
export async function sealWords(words: Words): Promise<Message> {
  const { tipId, text, unit, recoveryRecipient, replyRecipient, attached, also } = words;
  const { unitId, epoch } = unit;
  const recipients: GrantRecipient[] = [
    { to: 'unit', unitId, epoch, recipient: await recipientOf(unit.identity) },
    { to: 'recovery', recipient: recoveryRecipient },
  ];
  if (also !== undefined) recipients.push(also);
  if (replyRecipient !== undefined) recipients.push({ to: 'reporter', recipient: replyRecipient });
  return sealMessage({
    columns: {
      envelope: replyRecipient === undefined ? 'note' : 'unit',
      tipId,
      messageId: attached?.messageId ?? crypto.randomUUID(),
      unitId,
      epoch,
    },
    text,
    files: attached?.files ?? [],
    recipients,
    signer: unit.signer,
    ...(attached ? { contentIdentity: attached.contentIdentity } : {}),
  });
}
