import { useEffect, useRef, useState } from 'react';
import { LEAVING } from '../../../ui/public/index.ts';
import { type Asker, WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import type { OfferCalls, OfferToSeal, Receiver } from './offer-calls.ts';
import { startOfferWorker } from './offer-session.ts';
import {
  type About,
  deliverOffer,
  deliverOnce,
  fetchReceiver,
  isForOldKey,
  type ReadyOffer,
  sealOffer,
} from './send-offer.ts';

/** Why an offer did not leave, in a code that has words. */
export type OfferFault = ErrorCode | 'offline' | 'unsealed';

/** Where the sending of an offer stands. */
export type Sending =
  | { readonly state: 'idle' | 'sealing' | 'sending' }
  | { readonly state: 'refused'; readonly fault: OfferFault }
  | {
      readonly state: 'sent';
      readonly words: readonly string[];
      readonly receivedAt: string;
      readonly dueOn: string;
      readonly receiver: Receiver;
      /** Whether what arrived is what was written before it was mended: its answer had been lost. */
      readonly asFirst: boolean;
    };

/** An offer without what is asked for while it is sealed. */
export type WrittenOffer = Omit<OfferToSeal, 'offerId' | 'receiver'>;

/** Sends an offer. What was sealed stays in memory until it has arrived, and is sent again as it is. */
export function useOffer(): {
  readonly sending: Sending;
  /** Starts the worker where it does not run yet. */
  readonly touch: () => Asker<OfferCalls>;
  readonly send: (offer: WrittenOffer, about: About) => void;
  /** What was written has changed: what was sealed of it no longer counts. */
  readonly change: () => void;
} {
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const worker = useRef<Asker<OfferCalls> | null>(null);
  const ready = useRef<{ readonly sealed: ReadyOffer; readonly receiver: Receiver } | null>(null);
  const offerId = useRef('');
  /** What left this page and may have arrived, oldest first. */
  const sentBefore = useRef<readonly ReadyOffer[]>([]);

  const touch = () => {
    if (worker.current) return worker.current;
    worker.current = startOfferWorker();
    void worker.current.ask('begin', null).catch(() => undefined);
    return worker.current;
  };
  useEffect(() => {
    const wipe = () => worker.current?.end();
    addEventListener(LEAVING, wipe);
    return () => removeEventListener(LEAVING, wipe);
  }, []);

  const attempt = async (offer: WrittenOffer, about: About) => {
    const { ask } = touch();
    if (ready.current === null) {
      setSending({ state: 'sealing' });
      offerId.current ||= crypto.randomUUID();
      const receiver = await fetchReceiver(about);
      ready.current = {
        sealed: await sealOffer(ask, { ...offer, offerId: offerId.current, receiver }),
        receiver,
      };
    }
    const { sealed, receiver } = ready.current;
    setSending({ state: 'sending' });
    const earlier = sentBefore.current.filter((each) => each !== sealed);
    sentBefore.current = [...earlier, sealed];
    const arrived = await deliverOnce((each) => deliverOffer(ask, each), sealed, earlier);
    const { receivedAt, dueOn } = arrived.answer;
    const { words } = arrived.offer;
    setSending({ state: 'sent', words, receivedAt, dueOn, receiver, asFirst: arrived.offer !== sealed });
  };

  const send = async (offer: WrittenOffer, about: About) => {
    try {
      await attempt(offer, about).catch((error: unknown) => {
        if (!isForOldKey(error)) throw error;
        ready.current = null;
        return attempt(offer, about);
      });
    } catch (error) {
      setSending({ state: 'refused', fault: faultOf(error) });
    }
  };

  return {
    sending,
    touch,
    send: (offer, about) => void send(offer, about),
    change: () => {
      ready.current = null;
    },
  };
}

function faultOf(error: unknown): OfferFault {
  if (error instanceof ApiError) return error.code;
  if (!(error instanceof WorkerFault)) return 'unsealed';
  if (error.code === 'worker_lost') return 'offline';
  return error.code === 'unsigned_unit_key' || error.code === 'too_large' ? error.code : 'unsealed';
}
