import { putBytes } from '../../../ui/put-bytes.ts';
import { pathOf } from '../../../wire/client.ts';
import { addresses, proofHeader } from '../addresses.ts';

/** A sealed file and the draft it belongs to. */
interface SealedUpload {
  readonly draftId: string;
  readonly fileId: string;
  readonly blob: Blob;
  readonly proof: string;
}

/**
 * Sends a sealed file, below no path of a cookie; sending it again is harmless. `onProgress` is told 0..1. Errors as
 * `putBytes`.
 */
export function uploadFile(
  { draftId, fileId, blob, proof }: SealedUpload,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const path = pathOf(addresses.uploadFile, { params: { draftId, fileId } });
  return putBytes(path, blob, onProgress, { headers: { [proofHeader]: proof }, signal });
}
