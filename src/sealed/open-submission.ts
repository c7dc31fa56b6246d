import { sameFiles } from './attachment.ts';
import { matchesBinding, type SubmissionColumns, tipBindOf } from './binding.ts';
import { parseContent } from './open-content.ts';
import { openEnvelope } from './open-envelope.ts';
import { type TipContent, tipContentSchema } from './plaintext.ts';
import { SealedError } from './sealed-error.ts';
import type { SealedFile } from './wire-grants.ts';

/** A stored tip: its unchanging columns, its body, one grant that the opener holds the key of. */
export interface StoredSubmission {
  readonly columns: SubmissionColumns;
  readonly files: readonly Omit<SealedFile, 'size'>[];
  readonly ciphertext: Uint8Array;
  readonly grant: Uint8Array;
}

/**
 * Opens a tip and compares what its sender bound with the columns it came with.
 * Throws `cannot_open`, `malformed_content`, `binding_mismatch`, `unknown_recipient`, `mixed_recipients`.
 */
export async function openSubmission(
  identity: string,
  { columns, files, ciphertext, grant }: StoredSubmission,
): Promise<{ content: TipContent; contentIdentity: string }> {
  const opened = await openEnvelope(identity, grant, ciphertext);
  const content = parseContent(tipContentSchema, opened.content);
  const bound = matchesBinding(content.bind, tipBindOf(columns)) && sameFiles(content.files, files);
  if (!bound) throw new SealedError('binding_mismatch');
  return { content, contentIdentity: opened.contentIdentity };
}
