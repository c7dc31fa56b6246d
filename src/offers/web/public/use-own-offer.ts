import { useEffect, useRef, useState } from 'react';
import { LEAVING } from '../../../ui/public/index.ts';
import type { Asker } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { type SignRequest, signedClient } from '../../../wire/signed-client.ts';
import { addresses } from './addresses.ts';
import type { OfferCalls, OpenedLetter, OwnOffer } from './offer-calls.ts';
import { startOfferWorker } from './offer-session.ts';

/** Where the opening of a receipt stands. `unlockable`: this device could not make the keys. */
export type Unlocking =
  | { readonly state: 'idle' | 'unlocking' | 'fetching' }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' | 'unlockable' };

/** An opened receipt: the offer, and the letters in plain words; null where one could not be opened. */
export interface OpenedOffer {
  readonly offer: OwnOffer;
  readonly letters: ReadonlyMap<string, OpenedLetter | null>;
}

/** Opens a receipt and what is behind it. Everything stays in memory. */
export function useOwnOffer() {
  const [unlocking, setUnlocking] = useState<Unlocking>({ state: 'idle' });
  const [opened, setOpened] = useState<OpenedOffer | null>(null);
  const worker = useRef<Asker<OfferCalls> | null>(null);
  const touch = () => {
    worker.current ??= startOfferWorker();
    return worker.current;
  };
  useEffect(() => {
    const wipe = () => worker.current?.end();
    addEventListener(LEAVING, wipe);
    return () => removeEventListener(LEAVING, wipe);
  }, []);
  const unlock = async (words: readonly string[]) => {
    setUnlocking({ state: 'unlocking' });
    try {
      await touch().ask('unlock', words);
      setUnlocking({ state: 'fetching' });
      setOpened(await fetchOffer(touch()));
      setUnlocking({ state: 'idle' });
    } catch (error) {
      setUnlocking({ state: 'refused', code: error instanceof ApiError ? error.code : 'unlockable' });
    }
  };
  return { unlocking, opened, touch, unlock: (words: readonly string[]) => void unlock(words) };
}

async function fetchOffer({ ask }: Asker<OfferCalls>): Promise<OpenedOffer> {
  const sign: SignRequest = (request) => ask('sign', request);
  const offer = await signedClient(sign).reach(addresses.own);
  const { offerId, signers } = offer;
  const letters = await Promise.all(
    offer.letters.map(async (letter): Promise<[string, OpenedLetter | null]> => {
      return [letter.messageId, await ask('open', { offerId, letter, signers }).catch(() => null)];
    }),
  );
  return { offer, letters: new Map(letters) };
}
