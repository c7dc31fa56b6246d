import { Decrypter } from 'age-encryption';
import { inspectHeader } from './header.ts';
import { SealedError } from './sealed-error.ts';

/**
 * Opens an age file with one identity.
 * Throws `mixed_recipients` for a file that was sealed to both kinds, `cannot_open` for everything else.
 */
export async function openSealed(identity: string, bytes: Uint8Array): Promise<Uint8Array> {
  const types = inspectHeader(bytes)?.types ?? [];
  if (types.includes('X25519') && types.includes('mlkem768x25519')) throw new SealedError('mixed_recipients');
  try {
    return await decrypterFor(identity).decrypt(bytes);
  } catch {
    throw new SealedError('cannot_open');
  }
}

/** Opens an age file as a stream; every chunk is authenticated before it is handed on. Throws `cannot_open`. */
export async function openSealedStream(
  identity: string,
  source: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return await decrypterFor(identity).decrypt(source);
  } catch {
    throw new SealedError('cannot_open');
  }
}

function decrypterFor(identity: string): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
}
