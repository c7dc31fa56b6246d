import type { Message } from '../../../sealed/message.ts';
import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { RequestToSign } from '../../../wire/signed-client.ts';
import type { Signers } from '../../check-message.ts';
import type { followTip, KeptAcknowledgement } from '../../reporter-contract.ts';

/** What the server tells the holder of a receipt. */
export type FollowedTip = ReplyOf<typeof followTip>;
/** What an answer is sealed to. */
type SealTo = NonNullable<FollowedTip['sealTo']>;

/** A file of a letter; `size` in bytes before sealing. */
export interface LetterFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** The words of a letter with its files, and whether the unit signed them with a key that stands under the root. */
export interface OpenedLetter {
  readonly text: string;
  readonly files: readonly LetterFile[];
  readonly signed: boolean;
}

/** A letter of the desk to be opened, or a request to be signed, or an answer to be sealed. */
export type OpeningCalls = {
  /** What the typed words are, with suggestions for a wrong one. */
  readonly parse: { readonly input: string; readonly output: ParsedReceipt };
  /** Makes the keys of the receipt (Argon2id) and keeps them. */
  readonly unlock: { readonly input: readonly string[]; readonly output: null };
  /** The authorization header of a request. */
  readonly sign: {
    readonly input: RequestToSign;
    readonly output: string;
  };
  /** A letter opened. Faults: those of `openMessage`. */
  readonly open: {
    readonly input: {
      readonly tipId: string;
      readonly message: FollowedTip['messages'][number];
      readonly signers: Signers;
    };
    readonly output: OpenedLetter;
  };
  /** A file of a letter that was opened before, as bytes and nothing else. Faults: `cannot_open`, `hash_mismatch`. */
  readonly openFile: {
    readonly input: { readonly fileId: string; readonly sealed: Blob };
    readonly output: Blob;
  };
  /** An answer, sealed to the unit's present key. Faults: `unsigned_unit_key`, `too_large`. */
  readonly seal: {
    readonly input: {
      readonly tipId: string;
      readonly messageId: string;
      readonly text: string;
      readonly sealTo: SealTo;
    };
    readonly output: Message;
  };
  readonly check: { readonly input: KeptAcknowledgement; readonly output: boolean };
};
