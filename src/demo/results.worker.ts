import { workerData } from 'node:worker_threads';
import { openDemoServices, prepareForPast } from './demo-services.ts';
import { fillResults } from './fill-results.ts';
import type { ResultsTask } from './fill-results-task.ts';
import { planResults } from './plan-results.ts';
import { planCity } from './plan-tips.ts';

// In a thread of its own: sealing is work for a processor.

const { config, connectionString, city, seed, today, part }: ResultsTask = workerData;
const { services, close } = openDemoServices(config, connectionString, 2);
try {
  await prepareForPast(services);
  await fillResults(services, city, planResults({ seed, today })[part], planCity({ seed, today }));
} finally {
  await close();
}
