import type { ReceiptPublic } from '../../../sealed/binding.ts';

/** A receipt for somebody at the counter: the words to print, and what is stored of it. */
export interface MadeReceipt {
  readonly words: readonly string[];
  readonly receipt: ReceiptPublic;
}

/** What the receipt worker does; it keeps nothing. */
export type ReceiptCalls = {
  readonly make: { readonly input: null; readonly output: MadeReceipt };
};
