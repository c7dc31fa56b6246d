import { useCallback } from 'react';
import { useOpenedWords } from '../../../ui/desk/words/index.ts';
import type { DeskOffer } from '../../contract.ts';
import { type OfferWords, readOfferWords } from '../../offer-words.ts';
import { clearOf } from './opened-offer.tsx';

/** What an offer says here; `unreadable` where it does not open, or was not sealed for this offer. */
type WrittenHere =
  | { readonly status: 'opened'; readonly written: OfferWords }
  | { readonly status: 'waiting' | 'unreadable' };

/** What an offer says, opened in this browser while the keys stand open. */
export function useWritten(offer: DeskOffer): WrittenHere {
  const { offerId, words, signingKey } = offer;
  const signerOf = useCallback(() => signingKey, [signingKey]);
  const opened = useOpenedWords(offerId, words ?? NOTHING, signerOf);
  if (opened.status === 'locked' || opened.status === 'opening') return { status: 'waiting' };
  const written = opened.status === 'opened' ? readOfferWords(opened.text, clearOf(offer)) : undefined;
  return written ? { status: 'opened', written } : { status: 'unreadable' };
}

/** Words that were erased: nothing opens them. */
const NOTHING = {
  messageId: '',
  unitId: null,
  epoch: null,
  signature: '',
  grantHashes: [],
  grants: [],
} as const;
