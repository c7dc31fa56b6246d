import { workerData } from 'node:worker_threads';
import { openDemoServices, prepareForPast } from '../demo-services.ts';
import type { SchemesTask } from './fill-in-thread.ts';
import { fillSchemes } from './fill-schemes.ts';
import { planSchemes } from './plan-schemes.ts';

// Sealing is work for a processor; and what services keep of the past must not be kept for the server.

const { config, connectionString, city, seed, today } = workerData as SchemesTask;
const { services, close } = openDemoServices(config, connectionString, 1);
try {
  await prepareForPast(services);
  await fillSchemes(services, city, planSchemes(seed, today), new AbortController().signal);
} finally {
  await close();
}
