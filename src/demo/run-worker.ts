import { Worker } from 'node:worker_threads';
import type { FillTask } from './fill-task.ts';

/** Runs a filling in a thread of its own; `onTip` hears of each tip. `signal` ends it. */
export function runWorker(task: FillTask, onTip: () => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fill.worker.ts', import.meta.url), { workerData: task });
    signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', onTip);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error('a worker of the demo ended early'));
    });
  });
}
