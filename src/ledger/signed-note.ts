import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { concatBytes, sameBytes } from './bytes.ts';

/** Whoever holds an Ed25519 private key; on the server it signs with the machine's own library. */
export interface Signer {
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
  /** The 64-byte signature of a message. */
  sign(message: Uint8Array): Uint8Array;
}

const encoder = new TextEncoder();
/** The signature type of plain Ed25519 in C2SP signed-note. */
const ED25519_TYPE = 0x01;
const KEY_ID_BYTES = 4;
/** A note with more lines of signatures is refused; the specification asks for at least 16. */
const MAX_SIGNATURES = 64;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const NAME = /^[^\s+]+$/u;
// Everything below U+0020 but the newline, and half a surrogate pair.
const NO_TEXT = /[^\P{Cc}\n\u007f-\u009f]|\p{Surrogate}/u;

/** Whether an Ed25519 signature is right, by the strict rules of RFC 8032. Never throws. */
export function verifySignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    // A public key that is no point of the curve.
    return false;
  }
}

/** The key id of an Ed25519 key under a name: SHA-256(name || LF || 0x01 || key), first 4 bytes (C2SP). */
export function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  const type = Uint8Array.of(0x0a, ED25519_TYPE);
  return sha256(concatBytes(encoder.encode(name), type, publicKey)).subarray(0, KEY_ID_BYTES);
}

/**
 * A text signed by a key under a name, in the form of C2SP signed-note (c2sp.org/signed-note).
 * Throws `RangeError` for a text that does not end in a newline or holds control characters, or a bad name.
 */
export function signNote(text: string, name: string, signer: Signer): string {
  if (!isText(text)) throw new RangeError('a note is well-formed text that ends in a newline');
  if (!NAME.test(name)) throw new RangeError('a key name has neither spaces nor plus signs');
  const signature = signer.sign(encoder.encode(text));
  const line = base64.encode(concatBytes(keyId(name, signer.publicKey), signature));
  return `${text}\n— ${name} ${line}\n`;
}

/**
 * The text of a note and which of the known keys signed it, or undefined where the form is wrong, no known
 * key signed, or a signature said to be of a known key is not. Signatures of others are passed over, so that
 * a log may change its key and witnesses may co-sign.
 */
export function openNote(
  note: string,
  name: string,
  publicKeys: readonly Uint8Array[],
): { text: string; signedBy: Uint8Array } | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !isText(note)) return undefined;
  const text = note.slice(0, end + 1);
  const signatures = signaturesOf(note.slice(end + 2));
  if (signatures === undefined) return undefined;
  const ours = signatures.flatMap((line) => {
    const key = publicKeys.find((known) => line.name === name && sameBytes(line.id, keyId(name, known)));
    return key ? [{ key, valid: verifySignature(line.signature, encoder.encode(text), key) }] : [];
  });
  const [first] = ours;
  return first !== undefined && ours.every((line) => line.valid) ? { text, signedBy: first.key } : undefined;
}

interface SignatureLine {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

function signaturesOf(block: string): SignatureLine[] | undefined {
  const lines = block.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return undefined;
  const parsed = lines.map(parseSignature);
  return parsed.every((line) => line !== undefined) ? parsed : undefined;
}

function parseSignature(line: string): SignatureLine | undefined {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined) return undefined;
  try {
    const bytes = base64.decode(encoded);
    if (bytes.length <= KEY_ID_BYTES) return undefined;
    return { name, id: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
  } catch {
    return undefined;
  }
}

function isText(text: string): boolean {
  return text.endsWith('\n') && !NO_TEXT.test(text);
}
