import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '../../report.ts';
import type { PrintedReport } from './printed-report.ts';

/** What the thread tells: how far it is (0 to 100), and at the end the file. */
export type RenderMessage = { readonly progress: number } | { readonly bytes: Uint8Array };

/** More than an annex of a thousand units takes; a report that needs more fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Makes a file of a report in a thread of its own; `onProgress` hears how far it is, 0 to 100. */
export function renderInWorker(
  format: ReportFormat,
  report: PrintedReport,
  onProgress: (progress: number) => void,
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
    worker.once('exit', () => reject(new Error('the thread ended without a file')));
  });
}
