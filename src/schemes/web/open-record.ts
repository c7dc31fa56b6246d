import { sameFiles } from '../../sealed/attachment.ts';
import { matchesBinding } from '../../sealed/binding.ts';
import type { Message } from '../../sealed/message.ts';
import { messageRecord, verifyMessage } from '../../sealed/message-statement.ts';
import { parseContent } from '../../sealed/open-content.ts';
import { openBody } from '../../sealed/open-envelope.ts';
import { openFile } from '../../sealed/open-file.ts';
import { type ContentFile, messageContentSchema } from '../../sealed/plaintext.ts';
import { SealedError } from '../../sealed/sealed-error.ts';
import { wholeOf } from '../../sealed/whole-of.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ClearValues } from '../form.ts';
import { valuesIn } from './sealed-values.ts';

/** What a phone had sealed of a record, opened: its values by the code of the field, and its photos still sealed. */
export interface OpenedRecord {
  readonly values: ClearValues;
  readonly photos: readonly ContentFile[];
  readonly contentIdentity: string;
}

/**
 * Opens a record by its content key and compares what is inside with what stands beside it; with the key of the record
 * its signature is checked as well. Throws `SealedError`.
 */
export async function openRecord(
  contentIdentity: string,
  activityId: string,
  message: Message,
  recordKey?: string,
): Promise<OpenedRecord> {
  if (recordKey !== undefined && !verifyMessage(messageRecord(message), message.signature, recordKey)) {
    throw new SealedError('binding_mismatch');
  }
  const bytes = await openBody(contentIdentity, fromBase64Url(message.ciphertext));
  const content = parseContent(messageContentSchema, bytes);
  const columns = { tipId: activityId, messageId: message.messageId };
  const bound = matchesBinding(content.bind, columns) && sameFiles(content.files, message.files);
  if (!bound) throw new SealedError('binding_mismatch');
  return { values: valuesIn(content.text), photos: content.files, contentIdentity };
}

/** Opens a photo of a record: a JPEG, or nothing that is shown. Throws `SealedError`. */
export async function openPhoto(
  { contentIdentity }: OpenedRecord,
  photo: ContentFile,
  sealed: Uint8Array,
): Promise<Blob> {
  const plain = await openFile(contentIdentity, new Blob([new Uint8Array(sealed)]).stream(), photo.sha256);
  return new Blob([await wholeOf(plain)], { type: 'image/jpeg' });
}
