import { recipientOf } from '../../../sealed/age.ts';
import { sha256Text } from '../../../sealed/digest.ts';
import type { TipContent } from '../../../sealed/plaintext.ts';
import { sealSubmission } from '../../../sealed/seal-submission.ts';
import type { DerivedSubmission } from '../../../sealed/submission.ts';
import type { Sealer } from '../../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../../wire/encoding.ts';
import type { CategoryCode } from '../../categories.ts';
import type { TipReply } from './open-tip.ts';

/** A tip that has been opened here. */
export interface OpenedWhole {
  readonly reply: TipReply;
  readonly content: TipContent;
  readonly contentIdentity: string;
}

/** The part of a story that is another matter. */
export interface Part {
  readonly category: CategoryCode;
  readonly areaId: number | null;
  readonly day: string | null;
  readonly text: string;
  /** Which files of the whole go along. */
  readonly fileIds: readonly string[];
}

/** Seals a part to the unit and to recovery, signed by the unit; its files stay sealed to the key of the whole. */
export async function sealPart(
  { reply, content, contentIdentity }: OpenedWhole,
  { text, fileIds, ...bound }: Part,
  { unit, recoveryRecipient }: Sealer,
): Promise<DerivedSubmission> {
  const { unitId, epoch, identity, signer } = unit;
  const sizes = new Map(reply.files.map(({ fileId, size }) => [fileId, size]));
  const files = content.files
    .filter(({ id }) => fileIds.includes(id))
    .map(({ size: plainSize, key = contentIdentity, ...file }) => {
      return { ...file, plainSize, key, size: sizes.get(file.id) ?? 0 };
    });
  return sealSubmission({
    origin: {
      envelope: 'derived',
      channel: reply.tip.channel,
      receipt: null,
      signedBy: { unitId, epoch },
      parent: sha256Text(fromBase64Url(reply.submission.ciphertext)),
    },
    columns: { draftId: crypto.randomUUID(), unitId, epoch, ...bound },
    content: { text: text.normalize('NFC') },
    files,
    recipients: [
      { to: 'unit', unitId, epoch, recipient: await recipientOf(identity) },
      { to: 'recovery', recipient: recoveryRecipient },
    ],
    signer,
  });
}
