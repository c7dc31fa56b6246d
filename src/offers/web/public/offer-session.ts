import { type Asker, askerOf } from '../../../ui/worker-calls.ts';
import { startWorker } from '../../../ui/workers.ts';
import workerUrl from './offer.worker.ts?worker&url';
import type { OfferCalls } from './offer-calls.ts';

/** The worker that holds the keys of a receipt; its script is not loaded before it is started. */
export function startOfferWorker(): Asker<OfferCalls> {
  return askerOf<OfferCalls>(() => startWorker(workerUrl));
}
