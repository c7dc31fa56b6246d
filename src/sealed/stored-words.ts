import { fromBase64Url } from '../wire/bytes.ts';
import { sha256Text } from './digest.ts';
import type { Message } from './message.ts';
import { verifyMessage } from './message-statement.ts';
import type { GrantHash } from './wire-grants.ts';

/** Sealed words of a register as they are read: what a page needs to check and open them. */
export interface StoredWords {
  readonly messageId: string;
  /** `reply` where somebody without an account signed, by a receipt. */
  readonly kind?: string;
  /** The unit that sealed and signed, and the epoch of its key. */
  readonly unitId: number | null;
  readonly epoch: number | null;
  readonly signature: string;
  readonly grantHashes: readonly GrantHash[];
  readonly ciphertext?: string | undefined;
  readonly grants: readonly {
    readonly unitId: number;
    readonly epoch: number;
    readonly sealed: string;
  }[];
}

/** Whether words about a subject are signed by `key` (Ed25519, base64url) as a whole, and nobody has changed them. */
export function areWordsSigned(subjectId: string, words: StoredWords, key: string): boolean {
  const { messageId, unitId, epoch, ciphertext, grantHashes: grants, signature } = words;
  if (unitId === null || epoch === null || ciphertext === undefined) return false;
  const envelope = envelopeOf(words);
  const ciphertextHash = sha256Text(fromBase64Url(ciphertext));
  const record = { envelope, tipId: subjectId, messageId, unitId, epoch, ciphertextHash, grants, files: [] };
  return verifyMessage(record, signature, key);
}

/** Whether whoever signed is one without an account. */
export function isByReceipt({ kind }: Pick<StoredWords, 'kind'>): boolean {
  return kind === 'reply';
}

function envelopeOf(words: StoredWords): Message['envelope'] {
  if (isByReceipt(words)) return 'reporter';
  return words.grantHashes.some(({ to }) => to === 'reporter') ? 'unit' : 'note';
}
