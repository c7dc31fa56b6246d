import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from './database-url.ts';

/** A database of somebody's own on the run's PostgreSQL. */
export interface ClonedDatabase {
  readonly connectionString: string;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Makes a database from the run's migrated template, in a moment; `empty` gives one without our schema, and with
 * `locale` "C" one that knows no letters but those of ASCII.
 */
export async function cloneDatabase(
  options: { empty?: boolean; locale?: 'C' } = {},
): Promise<ClonedDatabase> {
  const { url, template } = inject('postgres');
  const name = `binhyen_test_${randomUUID().replaceAll('-', '')}`;
  const ask = async (sql: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  const locale = options.locale === undefined ? '' : `LOCALE '${options.locale}'`;
  await ask(`CREATE DATABASE ${name} TEMPLATE ${options.empty ? 'template0' : template} ${locale}`);
  return {
    connectionString: databaseUrl(url, name),
    drop: () => ask(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
