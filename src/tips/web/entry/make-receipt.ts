import { askerOf } from '../../../ui/worker-calls.ts';
import { startWorker } from '../../../ui/workers.ts';
import workerUrl from './receipt.worker.ts?worker&url';
import type { MadeReceipt, ReceiptCalls } from './receipt-calls.ts';

/** Eight words and their public keys, made in a worker that ends with the answer and takes the rest along. */
export async function makeReceipt(): Promise<MadeReceipt> {
  const { ask, end } = askerOf<ReceiptCalls>(() => startWorker(workerUrl));
  try {
    return await ask('make', null);
  } finally {
    end();
  }
}
