import { Worker } from 'node:worker_threads';

/**
 * Runs a filling in a thread of its own, the script given from this folder; `task` is what it finds in `workerData`,
 * `onTip` hears of each tip. `signal` ends it.
 */
export function runWorker(
  script: string,
  task: object,
  onTip: () => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(script, import.meta.url), { workerData: task });
    signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', onTip);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error('a worker of the demo ended early'));
    });
  });
}
