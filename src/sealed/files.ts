import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../wire/bytes.ts';
import { sealStreamTo } from './age.ts';
import { contentRecipient } from './content-key.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { SealedError } from './sealed-error.ts';

/** SHA-256 (base64url) and length in bytes of what went through a stream. */
interface Digest {
  readonly sha256: string;
  readonly size: number;
}

/** A file on its way: read `stream` to its end, then ask for `digest`. */
interface SealingFile {
  readonly stream: ReadableStream<Uint8Array>;
  /** Length of the sealed file for a source of this length, known beforehand for progress. */
  readonly sealedSize: (sourceSize: number) => number;
  /** Of the sealed bytes. Throws `unfinished_stream` before the end. */
  readonly digest: () => Digest;
}

/**
 * Seals a file in chunks of 64 KiB to the content key of its envelope, in bounded memory.
 * The stream fails with `too_large` beyond `MAX_FILE_BYTES`.
 */
export async function sealFile(
  contentIdentity: string,
  source: ReadableStream<Uint8Array>,
): Promise<SealingFile> {
  const recipient = await contentRecipient(contentIdentity);
  const sealed = await sealStreamTo([recipient], source.pipeThrough(limited(MAX_FILE_BYTES)));
  const { through, digest } = digesting();
  return { stream: sealed.stream.pipeThrough(through), sealedSize: sealed.sealedSize, digest };
}

/** A stage that passes bytes on and hashes them. */
function digesting(): { through: TransformStream<Uint8Array, Uint8Array>; digest: () => Digest } {
  const hash = sha256.create();
  let size = 0;
  let result: Digest | undefined;
  const through = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      size += chunk.length;
      controller.enqueue(chunk);
    },
    flush() {
      result = { sha256: toBase64Url(hash.digest()), size };
    },
  });
  const digest = () => {
    if (!result) throw new SealedError('unfinished_stream');
    return result;
  };
  return { through, digest };
}

function limited(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > maxBytes) throw new SealedError('too_large');
      controller.enqueue(chunk);
    },
  });
}
