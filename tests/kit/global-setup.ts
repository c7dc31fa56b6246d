import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/platform/database.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { silentLog } from '../../src/platform/log.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test server is, and the migrated database that every clone is made of. */
    postgres: { url: string; template: string };
  }
}

/** Fast rather than durable: the run's cluster is thrown away, and durability has a drill of its own. */
const THROWAWAY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/**
 * One PostgreSQL for the whole run, with a migrated template. `TEST_DATABASE_URL` names a server of one's
 * own instead (a user that may create databases); only databases that this run made are dropped there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `binhyen_test_${process.pid}_template`;
  const tearDown = async (): Promise<void> => {
    await query(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.stop();
  };
  try {
    await query(server.url, `CREATE DATABASE ${template}`);
    const { pool, close } = openDatabase(databaseUrl(server.url, template), { max: 3 });
    // The clones need the template without a session on it.
    await migrate(pool).finally(close);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('postgres', { url: server.url, template });
  return tearDown;
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => undefined };
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-test-'));
  // As root PostgreSQL runs under another account, which has to get in.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, 'postgres'),
    log: silentLog,
    settings: THROWAWAY,
  });
  return {
    url: postgres.connectionString,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
