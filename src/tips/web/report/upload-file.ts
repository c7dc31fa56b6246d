import { ApiError, pathOf } from '../../../wire/client.ts';
import { type ErrorBody, isErrorCode } from '../../../wire/errors.ts';
import { addresses, proofHeader } from '../addresses.ts';

/** A sealed file and the draft it belongs to. */
export interface SealedUpload {
  readonly draftId: string;
  readonly fileId: string;
  readonly blob: Blob;
  readonly proof: string;
}

/**
 * Sends a sealed file, below no path of a cookie; sending it again is harmless. `onProgress` is told 0..1, which `fetch` could not.
 * Throws `ApiError`, `offline` where no answer came; an abort rejects with an `AbortError`.
 */
export function uploadFile(
  { draftId, fileId, blob, proof }: SealedUpload,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', pathOf(addresses.uploadFile, { params: { draftId, fileId } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader(proofHeader, proof);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : reject(refusalIn(request.responseText)));
    request.onerror = () => reject(new ApiError('offline'));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(blob);
  });
}

function refusalIn(text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as ErrorBody;
    return isErrorCode(error.code) ? new ApiError(error.code, error) : new ApiError('internal');
  } catch {
    return new ApiError('internal');
  }
}
