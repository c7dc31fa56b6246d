import { recipientOf } from './age.ts';
import type { Attachment } from './attachment.ts';
import type { GrantRecipient } from './envelope.ts';
import type { Message } from './message.ts';
import { sealMessage } from './seal-message.ts';
import type { Signer } from './signing.ts';

/** Sealed files of a message, with its id and the content key that they were sealed to. */
export interface AttachedFiles {
  readonly messageId: string;
  readonly contentIdentity: string;
  readonly files: readonly Attachment[];
}

/** A unit's key as whoever speaks for it holds it open. */
interface SpeakingUnit {
  readonly unitId: number;
  readonly epoch: number;
  /** age1pq identity. */
  readonly identity: string;
  readonly signer: Signer;
}

/** Words of a desk before they are sealed. */
export interface Words {
  /** What they are about: a tip, or in its place a subject of a register (a request, a breach, a case). */
  readonly tipId: string;
  readonly text: string;
  /** Files that were sealed and uploaded under the message's id beforehand. */
  readonly attached?: AttachedFiles | undefined;
  /** The unit that speaks and signs. */
  readonly unit: SpeakingUnit;
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
    text: text.normalize('NFC'),
    files: attached?.files ?? [],
    recipients,
    signer: unit.signer,
    ...(attached ? { contentIdentity: attached.contentIdentity } : {}),
  });
}
