import { openFile } from '../../../sealed/open-file.ts';
import type { ContentFile } from '../../../sealed/plaintext.ts';
import { wholeOf } from '../../../sealed/whole-of.ts';
import { client } from '../../../ui/client.ts';
import { readFile } from '../../desk-contract.ts';
import { fileView } from './file-view.ts';

/** Types that a frame or a player needs to hear; everything else is bytes. */
function typeFor(type: string): string {
  const view = fileView(type);
  if (view === 'text') return 'text/plain;charset=utf-8';
  return view === 'none' ? 'application/octet-stream' : type;
}

/**
 * Fetches a sealed file and opens it in memory. Throws `ApiError`; `SealedError('hash_mismatch')` where the bytes
 * are not those that the sender bound, and `cannot_open`.
 */
export async function openEvidence(
  tipId: string,
  file: ContentFile,
  contentIdentity: string,
  signal: AbortSignal,
): Promise<Blob> {
  const params = { tipId, fileId: file.id };
  const sealed = await client.call(readFile, { params, signal });
  const source = new Blob([new Uint8Array(sealed)]).stream();
  const opened = await openFile(file.key ?? contentIdentity, source, file.sha256);
  return new Blob([await wholeOf(opened)], { type: typeFor(file.type) });
}
