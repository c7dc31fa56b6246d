import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type Clock, systemClock } from './clock.ts';
import { codeOf } from './code-of.ts';
import { type Config, ConfigError } from './config.ts';
import { connectionSettings, type OpenDatabase, openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { createFileStore } from './files.ts';
import { jobs } from './jobs.ts';
import type { Lifetime } from './lifetime.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import type { Services } from './services.ts';

/** PostgreSQL 15 is the oldest that the SQL is written for and tried with. */
const OLDEST_VERSION = 150_000;
/**
 * Enough to keep two cores busy with waiting commits; more only contend for them. The job queue listens on one.
 * Whoever holds a connection must not ask for a second: what a transaction does, it does through its own.
 */
const POOL_SIZE = 5;

/** What a server stands on before any capability is added. */
interface Platform {
  readonly services: Services;
  readonly database: OpenDatabase;
  readonly connectionString: string;
}

/**
 * Opens the database (one's own, or the embedded one in the data folder), brings its schema up to date, and
 * opens the file store. What it starts is added to `lifetime`.
 * Throws `ConfigError` with a sentence for the operator.
 */
export async function openPlatform(options: {
  config: Config;
  log: Log;
  lifetime: Lifetime;
  clock?: Clock;
}): Promise<Platform> {
  const { config, log, lifetime, clock = systemClock } = options;
  await makeDataFolder(config);
  const connectionString = config.databaseUrl ?? (await startEmbedded(config, log, lifetime));
  await checkDatabase(connectionString);
  const database = openDatabase(connectionString, { max: POOL_SIZE });
  lifetime.add('database pool', database.close);
  const applied = await migrate(database.pool);
  if (applied.length > 0) log.info('migrated the database', { files: applied.join(' ') });
  const files = createFileStore(path.join(config.dataFolder, 'files'));
  return {
    services: { config, db: database.db, pool: database.pool, clock, files, jobs, log },
    database,
    connectionString,
  };
}

async function makeDataFolder({ dataFolder }: Config): Promise<void> {
  try {
    // Others may pass through, not look in: PostgreSQL's account has to reach its own folder inside.
    await mkdir(dataFolder, { recursive: true, mode: 0o711 });
    await access(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigError(
      `BINHYEN_DATA names a folder that cannot be made or written to: ${codeOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}

async function startEmbedded(config: Config, log: Log, lifetime: Lifetime): Promise<string> {
  const postgres = await startEmbeddedPostgres({ folder: path.join(config.dataFolder, 'postgres'), log });
  lifetime.add('embedded PostgreSQL', postgres.stop);
  return postgres.connectionString;
}

/** A database that the schema would not fit is refused before anything is written to it. */
async function checkDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ ...connectionSettings(connectionString), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
    );
    const { version = 0, encoding = '' } = rows[0] ?? {};
    if (version < OLDEST_VERSION) throw new ConfigError('DATABASE_URL names a PostgreSQL older than 15.');
    if (encoding !== 'UTF8') throw new ConfigError(`DATABASE_URL names a database in ${encoding}, not UTF8.`);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = (error instanceof Error && error.message) || codeOf(error);
    throw new ConfigError(`The database of DATABASE_URL cannot be used: ${reason}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
