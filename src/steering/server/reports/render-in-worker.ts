import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '../../report.ts';
import type { PrintedReport } from './printed-report.ts';

/** What the thread tells: how far it is (0 to 100), and at the end the file. */
export type RenderMessage = { readonly progress: number } | { readonly bytes: Uint8Array };

/** More than an annex of a thousand units takes; a report that needs more fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Far longer than a report with the annex of a thousand units takes: what goes on then goes on for ever. */
const WITHIN_MS = 120_000;

/**
 * Makes a file of a report in a thread of its own; `onProgress` hears how far it is, 0 to 100. A thread that takes
 * longer than `withinMs` is ended, and the file fails.
 */
export function renderInWorker(
  format: ReportFormat,
  report: PrintedReport,
  onProgress: (progress: number) => void,
  withinMs = WITHIN_MS,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render.worker.ts', import.meta.url), {
      workerData: { format, report },
      resourceLimits: LIMITS,
    });
    worker.on('message', (message: RenderMessage) => {
      if ('bytes' in message) resolve(message.bytes);
      else onProgress(message.progress);
    });
    worker.once('error', reject);
    const ending = setTimeout(() => void worker.terminate(), withinMs);
    worker.once('exit', () => {
      clearTimeout(ending);
      reject(new Error('the thread ended without a file'));
    });
  });
}
