import type { Config } from '../../platform/config.ts';
import type { Services } from '../../platform/services.ts';
import type { DemoCity, DemoMark } from '../demo-folder.ts';
import { runWorker } from '../run-worker.ts';

/** What the thread that fills in the schemes is asked. */
export interface SchemesTask {
  readonly config: Config;
  readonly connectionString: string;
  readonly city: DemoCity;
  readonly seed: string;
  readonly today: string;
}

/** Fills in the schemes of the demo city and the houses of its club, in a thread of its own. What is there is left as it is. */
export function fillSchemesInThread(
  { config, pool }: Services,
  { city, seed, today }: DemoMark & { city: DemoCity },
  signal: AbortSignal,
): Promise<void> {
  const { connectionString = '' } = pool.options;
  const task: SchemesTask = { config, connectionString, city, seed, today };
  return runWorker('./schemes/fill.worker.ts', task, () => undefined, signal);
}
