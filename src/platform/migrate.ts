import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { ConfigError } from './config.ts';

/** The project's own migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations/', import.meta.url));

/** Any constant does, as long as every server of one database takes the same: 'binhyen' in ASCII, six bytes. */
const LOCK = 0x62_69_6e_68_79_65;
const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Brings the database up to date: the job queue's schema, then each file of `folder` not yet applied, by
 * number, in a transaction of its own. Servers that start together wait for each other.
 * Gives the names it applied. Throws `ConfigError` where an applied file was changed or is gone.
 */
export async function migrate(pool: pg.Pool, folder: string = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    // A migration takes the time it takes, and so does waiting for another server's.
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ pgPool: pool });
    return await applyMissing(client, migrations);
  } finally {
    // Ends the session and with it the lock, whatever state an error left it in.
    client.release(true);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = names.map((name) => NAME.exec(name)?.[1]);
  const bad = names.find((_, i) => numbers[i] === undefined || numbers.indexOf(numbers[i]) !== i);
  if (bad !== undefined) {
    throw new ConfigError(`The migration ${bad} is not called NNNN_name.sql with a number of its own.`);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`);
  const applied = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration ORDER BY name',
  );
  refuseChanges(applied.rows, migrations);
  const known = new Set(applied.rows.map((row) => row.name));
  const missing = migrations.filter((migration) => !known.has(migration.name));
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

function refuseChanges(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  const gone = applied.find((row) => !byName.has(row.name));
  if (gone) {
    throw new ConfigError(`The database holds the migration ${gone.name}, which this version lacks.`);
  }
  const changed = applied.find((row) => byName.get(row.name) !== row.checksum);
  if (changed) {
    throw new ConfigError(`The migration ${changed.name} was changed after it was applied: add a new one.`);
  }
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new ConfigError(`The migration ${name} failed and was rolled back: ${reason}`, { cause: error });
  }
}
