import { Worker } from 'node:worker_threads';
import type { Config } from '../platform/config.ts';
import type { Services } from '../platform/services.ts';
import type { DemoCity, DemoMark } from './demo-folder.ts';
import type { ResultsPlan } from './plan-results.ts';

/** What the thread that fills in cases and groups is asked. */
export interface ResultsTask {
  readonly config: Config;
  readonly connectionString: string;
  readonly city: DemoCity;
  readonly seed: string;
  readonly today: string;
  /** Of the article's period, or of the present months. */
  readonly part: keyof ResultsPlan;
}

/** Fills in one part of the cases and groups in a thread of its own; what is there is left as it is. */
export function fillResultsPart(
  { config, pool }: Services,
  { city, seed, today }: DemoMark & { city: DemoCity },
  part: keyof ResultsPlan,
  signal: AbortSignal,
): Promise<void> {
  const { connectionString = '' } = pool.options;
  const workerData: ResultsTask = { config, connectionString, city, seed, today, part };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./results.worker.ts', import.meta.url), { workerData });
    signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error('the filling of cases and groups ended early'));
    });
  });
}
