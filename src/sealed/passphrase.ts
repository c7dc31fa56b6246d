import { type Argon2Parameters, argon2 } from './argon2.ts';
import { deriveKey } from './hkdf.ts';
import { receiptWords } from './receipt-words.ts';

const MIN_CHARACTERS = 12;
const MIN_WORDS = 4;
const MIN_DISTINCT = 5;
const SUGGESTED_WORDS = 6;

/** The two halves of an officer's passphrase, 32 bytes each. */
export interface PassphraseKeys {
  /** Sent to the server at sign-in, which stores only `hashAuthKey` of it. */
  readonly authKey: Uint8Array;
  /** Never leaves the browser; unwraps the officer's key. */
  readonly wrappingKey: Uint8Array;
}

/** A fresh random salt for an account, 16 bytes. */
export function newSalt(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** The halves of a passphrase: Argon2id over its NFC form, then HKDF for each use. */
export async function passphraseKeys(
  passphrase: string,
  salt: Uint8Array,
  parameters?: Argon2Parameters,
): Promise<PassphraseKeys> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  const secret = await argon2(bytes, salt, parameters);
  return {
    authKey: deriveKey(secret, 'binh-yen/passphrase/v1/authenticate'),
    wrappingKey: deriveKey(secret, 'binh-yen/passphrase/v1/wrap'),
  };
}

/**
 * Why a passphrase is too weak, or undefined: it needs 12 characters or 4 words, and 5 different characters.
 * `aaaa aaaa aaaa` is long and still nothing.
 */
export function passphraseFault(passphrase: string): 'too_short' | 'too_plain' | undefined {
  const characters = Array.from(passphrase.normalize('NFC'));
  const words = passphrase.split(/\s+/u).filter((word) => word.length >= 2);
  if (characters.length < MIN_CHARACTERS && words.length < MIN_WORDS) return 'too_short';
  return new Set(characters).size < MIN_DISTINCT ? 'too_plain' : undefined;
}

/** A good passphrase to offer: six random syllables, 60 bits before Argon2id. */
export function suggestPassphrase(): string {
  const words = receiptWords();
  const random = crypto.getRandomValues(new Uint16Array(SUGGESTED_WORDS));
  return Array.from(random, (bits) => words[bits & 1023]).join(' ');
}
