import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../wire/bytes.ts';
import { openSealedStream } from './open.ts';
import { SealedError } from './sealed-error.ts';

/**
 * Opens a sealed file as a stream, in bounded memory. Each chunk is authenticated; the end comes only if the
 * sealed bytes have the SHA-256 that the sender bound, else the stream fails with `hash_mismatch`.
 * Throws `cannot_open` for a wrong key or a broken header.
 */
export function openFile(
  contentIdentity: string,
  source: ReadableStream<Uint8Array>,
  expectedSha256: string,
): Promise<ReadableStream<Uint8Array>> {
  const hash = sha256.create();
  const checked = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      controller.enqueue(chunk);
    },
    flush() {
      if (toBase64Url(hash.digest()) !== expectedSha256) throw new SealedError('hash_mismatch');
    },
  });
  return openSealedStream(contentIdentity, source.pipeThrough(checked));
}
