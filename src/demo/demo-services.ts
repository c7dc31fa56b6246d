import path from 'node:path';
import { currentLawBook } from '../law/server/index.ts';
import { logSigner } from '../ledger/server/index.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { createFileStore } from '../platform/files.ts';
import { jobs } from '../platform/jobs.ts';
import { silentLog } from '../platform/log.ts';
import type { Services } from '../platform/services.ts';

/** Services with a pool of their own, beside those of the server: what is kept by pool is then of one time. */
export function openDemoServices(
  config: Config,
  connectionString: string,
  connections: number,
): { services: Services; close: () => Promise<void> } {
  const { db, pool, close } = openDatabase(connectionString, { max: connections });
  const files = createFileStore(path.join(config.dataFolder, 'files'));
  return { services: { config, db, pool, clock: systemClock, files, jobs, log: silentLog }, close };
}

/** The same services at a moment of the past. */
export function at(services: Services, moment: string): Services {
  return { ...services, clock: { now: () => new Date(moment) } };
}

/**
 * Makes the log's key and the law known to these services: a key delegated today, once known, signs for steps of
 * the past too, and the book, which holds the law of every day, is then not read anew for each of them.
 */
export async function prepareForPast(services: Services): Promise<void> {
  await logSigner(services);
  await currentLawBook(services.db, services.clock);
}
