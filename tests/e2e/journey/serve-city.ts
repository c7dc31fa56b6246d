import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/platform/config.ts';
import { createLifetime } from '../../../src/platform/lifetime.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { type System, startSystem } from '../../../src/system.ts';
import { cloneDatabase } from '../../kit/clone-database.ts';
import { type City, foundCity } from './found-city.ts';

/** The whole system in this process, with a city in it. */
export interface ServedCity {
  readonly system: System;
  readonly city: City;
  stop(): Promise<void>;
}

/** Instead of an address: a whole PostgreSQL of the city's own, as `npm start` brings it along. */
export const EMBEDDED = 'embedded';

/**
 * Starts the system on a database of its own on the run's PostgreSQL, which takes a second; or on `EMBEDDED`, or on
 * the PostgreSQL of a `databaseUrl`. The city was founded at `foundedAt`, now where none is given.
 */
export async function serveCity(databaseUrl?: string, foundedAt?: Date): Promise<ServedCity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-city-'));
  // As root PostgreSQL runs under another account, which has to get in.
  await chmod(folder, 0o711);
  const clone = databaseUrl === undefined ? await cloneDatabase() : undefined;
  const lifetime = createLifetime(silentLog);
  const stop = async (): Promise<void> => {
    await lifetime.stop();
    await clone?.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const found: { city?: City } = {};
  try {
    const database = databaseUrl === EMBEDDED ? undefined : (databaseUrl ?? clone?.connectionString);
    const system = await startSystem({
      config: readConfig({ BINHYEN_DATA: folder, PORT: '0', DATABASE_URL: database }),
      log: silentLog,
      lifetime,
      demo: true,
      prepare: async (services) => {
        const then = foundedAt && { clock: { now: () => foundedAt } };
        found.city = await foundCity({ ...services, ...then });
      },
    });
    if (found.city === undefined) throw new Error('the city was not founded');
    return { system, city: found.city, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
