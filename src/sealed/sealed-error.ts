/** Why something could not be sealed or opened. The codes are closed; none says anything about content. */
export type SealedErrorCode =
  /** A recipient that is neither native X25519 nor hybrid post-quantum, or none at all. */
  | 'unknown_recipient'
  /** Classic and post-quantum recipients in one file. */
  | 'mixed_recipients'
  /** Wrong identity, or bytes that were changed: the two cannot be told apart. */
  | 'cannot_open'
  /** The content is larger than the largest padding bucket, or a file larger than its limit. */
  | 'too_large'
  /** What was opened is not in the form that this version writes. */
  | 'malformed_content'
  /** What the sender bound inside differs from the clear columns. */
  | 'binding_mismatch'
  /** Bytes whose SHA-256 is not the one that was signed. */
  | 'hash_mismatch'
  | 'bad_signature'
  /** A digest was asked for before its stream had ended. */
  | 'unfinished_stream';

/** The one error of this room. */
export class SealedError extends Error {
  readonly code: SealedErrorCode;

  constructor(code: SealedErrorCode) {
    super(code);
    this.name = 'SealedError';
    this.code = code;
  }
}
