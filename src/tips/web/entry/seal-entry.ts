import type { ReceiptPublic } from '../../../sealed/binding.ts';
import type { GrantRecipient } from '../../../sealed/envelope.ts';
import { sealSubmission } from '../../../sealed/seal-submission.ts';
import type { OnBehalfSubmission } from '../../../sealed/submission.ts';
import type { OpenUnitKey } from '../../../ui/desk/keyring-context.ts';
import type { CategoryCode } from '../../categories.ts';
import type { UploadedFiles } from '../desk/upload-files.ts';
import { written } from '../written.ts';

/** What an officer has taken down. */
export interface TakenDown {
  readonly channel: OnBehalfSubmission['channel'];
  readonly category: CategoryCode;
  readonly areaId: number | null;
  readonly day: string | null;
  readonly text: string;
  readonly hour: string;
  readonly place: string;
  readonly contact: string;
  readonly source: string;
}

/** For whom it is sealed, and by whom signed. */
interface EntrySealing {
  readonly draftId: string;
  readonly signer: OpenUnitKey;
  /** The desk that receives: the own unit, or the independent desk. */
  readonly desk: { readonly unitId: number; readonly epoch: number };
  /** That desk and recovery, and nobody else. */
  readonly recipients: readonly GrantRecipient[];
  readonly receipt: ReceiptPublic | null;
  readonly uploaded: UploadedFiles;
}

/** Seals what was taken down, signed by the unit that took it down. */
export function sealEntry(taken: TakenDown, sealing: EntrySealing): Promise<OnBehalfSubmission> {
  const { channel, category, areaId, day, text } = taken;
  const { draftId, signer, desk, recipients, receipt, uploaded } = sealing;
  const { unitId, epoch } = signer;
  return sealSubmission({
    origin: { envelope: 'on_behalf', channel, receipt, signedBy: { unitId, epoch } },
    columns: { draftId, ...desk, category, areaId, day },
    content: {
      text: text.trim().normalize('NFC'),
      replyWanted: receipt !== null || taken.contact.trim() !== '',
      ...written('hour', taken.hour),
      ...written('place', taken.place),
      ...written('contact', taken.contact),
      ...written('source', taken.source),
    },
    files: uploaded.files,
    recipients,
    signer: signer.signer,
    contentIdentity: uploaded.contentIdentity,
  });
}
