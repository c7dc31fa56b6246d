import { toBase64Url } from '../wire/bytes.ts';
import { hybridIdentityFromSeed, recipientOf } from './age.ts';
import { argon2 } from './argon2.ts';
import { deriveKey } from './hkdf.ts';
import { receiptWords } from './receipt-words.ts';
import { type Signer, signerOf } from './signing.ts';

/** Words of a receipt: 8 of 1,024, that is 80 bits. */
export const RECEIPT_LENGTH = 8;

const SALT = 'binh-yen/receipt/v1';

/** A new receipt. 1,024 is a power of two, so ten random bits choose a word without bias. */
export function newReceipt(): string[] {
  const words = receiptWords();
  const random = crypto.getRandomValues(new Uint16Array(RECEIPT_LENGTH));
  return Array.from(random, (bits) => words[bits & 1023] ?? '');
}

/** What a receipt turns into. */
export interface ReceiptKeys {
  /** Opens what the desk writes back. */
  readonly replyIdentity: string;
  /** The age1pq recipient that the desk seals to. */
  readonly replyRecipient: string;
  /** Signs the submission, later messages, and requests. */
  readonly signer: Signer;
}

/**
 * The keys of a receipt: Argon2id over the words with a fixed salt of this product, then HKDF for each use.
 * The salt must be fixed: the reporter carries nothing but the words. 80 bits keep that safe.
 */
export async function receiptKeys(words: readonly string[]): Promise<ReceiptKeys> {
  const encoder = new TextEncoder();
  const secret = await argon2(encoder.encode(words.join(' ')), encoder.encode(SALT));
  const replyIdentity = hybridIdentityFromSeed(deriveKey(secret, 'binh-yen/receipt/v1/reply'));
  const signingSecret = toBase64Url(deriveKey(secret, 'binh-yen/receipt/v1/sign'));
  return {
    replyIdentity,
    replyRecipient: await recipientOf(replyIdentity),
    signer: signerOf(signingSecret),
  };
}
