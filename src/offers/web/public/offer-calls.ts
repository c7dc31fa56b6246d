import type { Message } from '../../../sealed/message.ts';
import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { RequestToSign } from '../../../wire/signed-client.ts';
import type { readOwnOffer, readReceiver } from '../../contract.ts';
import type { OfferWords } from '../../offer-words.ts';

/** To whom an offer is sealed, as the server says. */
export type Receiver = ReplyOf<typeof readReceiver>;
/** What the server tells the holder of a receipt. */
export type OwnOffer = ReplyOf<typeof readOwnOffer>;

/** An offer before it is sealed: what is clear of it, and what was written. */
export interface OfferToSeal extends Omit<OfferWords, 'v' | 'reply'> {
  readonly offerId: string;
  readonly receiver: Receiver;
}

/** An offer ready to leave, and the words of its receipt. */
export interface SealedOffer {
  readonly message: Message;
  readonly receipt: { readonly signingKey: string; readonly replyRecipient: string };
  readonly words: readonly string[];
}

/** A letter of the unit in plain words, and whether the unit signed it with a key that stands under the root. */
export interface OpenedLetter {
  readonly text: string;
  readonly signed: boolean;
}

/** What the worker does: for whoever offers, and for whoever opens the answer with a receipt. */
export type OfferCalls = {
  /** Makes the receipt (Argon2id) while the form is filled in. */
  readonly begin: { readonly input: null; readonly output: null };
  /** The answer to a proof-of-work challenge. */
  readonly solve: { readonly input: string; readonly output: string };
  /** Faults: `unsigned_unit_key` where the desk's key or recovery's is not signed, `too_large`. */
  readonly seal: { readonly input: OfferToSeal; readonly output: SealedOffer };
  /** What the typed words are, with suggestions for a wrong one. */
  readonly parse: { readonly input: string; readonly output: ParsedReceipt };
  /** Makes the keys of a receipt and keeps them. */
  readonly unlock: { readonly input: readonly string[]; readonly output: null };
  /** The authorization header of a request. */
  readonly sign: { readonly input: RequestToSign; readonly output: string };
  /** A letter opened. Faults: those of `openMessage`. */
  readonly open: {
    readonly input: Pick<OwnOffer, 'offerId' | 'signers'> & { readonly letter: OwnOffer['letters'][number] };
    readonly output: OpenedLetter;
  };
};
