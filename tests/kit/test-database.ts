import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/platform/database.ts';
import { databaseUrl } from './database-url.ts';

/** A database of one test file's own. */
export interface TestDatabase extends OpenDatabase {
  readonly connectionString: string;
}

/**
 * A fresh, migrated database for the calling test file, dropped after its last test:
 * `const { db } = await testDatabase();` at the top of the file. `empty` gives one without our schema.
 */
export async function testDatabase(options: { max?: number; empty?: boolean } = {}): Promise<TestDatabase> {
  const { url, template } = inject('postgres');
  const name = `binhyen_test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${options.empty ? 'template0' : template}`);
  const connectionString = databaseUrl(url, name);
  const database = openDatabase(connectionString, { max: options.max ?? 5 });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await database.close();
  };
  afterAll(async () => {
    await close();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });
  return { ...database, close, connectionString };
}
