import { ApiError } from '../wire/client.ts';
import { type ErrorBody, isErrorCode } from '../wire/errors.ts';

/**
 * Sends bytes to an address; `onProgress` is told 0..1, which `fetch` could not. Throws `ApiError`, `offline` where no
 * answer came; an abort rejects with an `AbortError`.
 */
export function putBytes(
  path: string,
  body: Blob,
  onProgress: (share: number) => void,
  more: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal | undefined;
  } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(more.headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : reject(refusalIn(request.responseText)));
    request.onerror = () => reject(new ApiError('offline'));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    more.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function refusalIn(text: string): ApiError {
  try {
    const { error }: ErrorBody = JSON.parse(text);
    return isErrorCode(error.code) ? new ApiError(error.code, error) : new ApiError('internal');
  } catch {
    return new ApiError('internal');
  }
}
