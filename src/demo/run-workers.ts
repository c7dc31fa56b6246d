import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerTask } from './worker-tasks.ts';

/** Runs a task in a thread of its own; every reply is handed over. Ends it when `signal` says so. */
export function runWorker(
  task: WorkerTask,
  onReply: (reply: WorkerReply) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./demo.worker.ts', import.meta.url), { workerData: task });
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', onReply);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0 || signal?.aborted) resolve();
      else reject(new Error('a worker of the demo ended early'));
    });
  });
}
