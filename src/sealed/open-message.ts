import { sameFiles } from './attachment.ts';
import { matchesBinding } from './binding.ts';
import { parseContent } from './open-content.ts';
import { openEnvelope } from './open-envelope.ts';
import { type MessageBind, type MessageContent, messageContentSchema } from './plaintext.ts';
import { SealedError } from './sealed-error.ts';
import type { SealedFile } from './wire-grants.ts';

/** A stored message: its columns, its body, one grant that the opener holds the key of. */
export interface StoredMessage {
  readonly columns: MessageBind;
  readonly files: readonly Omit<SealedFile, 'size'>[];
  readonly ciphertext: Uint8Array;
  readonly grant: Uint8Array;
}

/** Opens a message or note and compares what was bound with the columns. Errors as `openSubmission`. */
export async function openMessage(
  identity: string,
  { columns, files, ciphertext, grant }: StoredMessage,
): Promise<{ content: MessageContent; contentIdentity: string }> {
  const opened = await openEnvelope(identity, grant, ciphertext);
  const content = parseContent(messageContentSchema, opened.content);
  const bound = matchesBinding(content.bind, columns) && sameFiles(content.files, files);
  if (!bound) throw new SealedError('binding_mismatch');
  return { content, contentIdentity: opened.contentIdentity };
}
