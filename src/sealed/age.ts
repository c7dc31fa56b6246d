import { bech32 } from '@scure/base';
import {
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { hybridRecipient } from '#hybrid-recipient';
import { SealedError } from './sealed-error.ts';

const CLASSIC = /^age1[02-9ac-hj-np-z]{58}$/;
const POST_QUANTUM = /^age1pq1[02-9ac-hj-np-z]{1900,2000}$/;

/** The two kinds of recipient that this product writes (age v1 X25519; hybrid ML-KEM-768 with X25519). */
type RecipientKind = 'classic' | 'post_quantum';

/** Which kind a recipient string is; undefined for every other kind and for garbage. */
export function recipientKind(recipient: string): RecipientKind | undefined {
  if (POST_QUANTUM.test(recipient)) return 'post_quantum';
  if (CLASSIC.test(recipient)) return 'classic';
  return undefined;
}

/** A new hybrid identity, `AGE-SECRET-KEY-PQ-1...`: for whoever is to receive grants. */
export function newHybridIdentity(): Promise<string> {
  return generateHybridIdentity();
}

/** A new classic identity, `AGE-SECRET-KEY-1...`: for content keys only. */
export function newClassicIdentity(): Promise<string> {
  return generateX25519Identity();
}

/** The hybrid identity that a 32-byte seed stands for. */
export function hybridIdentityFromSeed(seed: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase();
}

/** The 32-byte seed of a hybrid identity. Throws `malformed_content` on anything else. */
export function seedOfHybridIdentity(identity: string): Uint8Array {
  const decoded = bech32.decodeUnsafe(identity);
  const seed = decoded && bech32.fromWordsUnsafe(decoded.words);
  if (decoded?.prefix.toUpperCase() !== 'AGE-SECRET-KEY-PQ-' || seed?.length !== 32)
    throw new SealedError('malformed_content');
  return new Uint8Array(seed);
}

/** The public recipient of an identity of either kind. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/**
 * Seals bytes to recipients as one age file.
 * Throws `unknown_recipient`, or `mixed_recipients`: one classic stanza would undo the post-quantum ones.
 */
export function sealTo(recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> {
  return encrypterFor(recipients).encrypt(bytes);
}

/** The same over a stream, in chunks of 64 KiB. `sealedSize` tells the size of the file from that of the source. */
export async function sealStreamTo(
  recipients: readonly string[],
  source: ReadableStream<Uint8Array>,
): Promise<{ stream: ReadableStream<Uint8Array>; sealedSize: (sourceSize: number) => number }> {
  const stream = await encrypterFor(recipients).encrypt(source);
  return { stream, sealedSize: (sourceSize) => stream.size(sourceSize) };
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  const kinds = new Set(recipients.map(recipientKind));
  if (kinds.size === 0 || kinds.has(undefined)) throw new SealedError('unknown_recipient');
  if (kinds.size > 1) throw new SealedError('mixed_recipients');
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  return encrypter;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(
      recipientKind(recipient) === 'post_quantum' ? hybridRecipient(recipient) : recipient,
    );
  } catch {
    // a checksum or a length that the pattern cannot see
    throw new SealedError('unknown_recipient');
  }
}
