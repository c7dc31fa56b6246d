import { afterAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/platform/database.ts';
import { cloneDatabase } from './clone-database.ts';

/** A database of one test file's own. */
export interface TestDatabase extends OpenDatabase {
  readonly connectionString: string;
}

/**
 * A fresh, migrated database for the calling test file, dropped after its last test:
 * `const { db } = await testDatabase();` at the top of the file. `empty` gives one without our schema,
 * also in the locale "C".
 */
export async function testDatabase(
  options: { max?: number; empty?: boolean; locale?: 'C' } = {},
): Promise<TestDatabase> {
  const { connectionString, drop } = await cloneDatabase(options);
  const database = openDatabase(connectionString, { max: options.max ?? 5 });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await database.close();
  };
  afterAll(async () => {
    await close();
    await drop();
  });
  return { ...database, close, connectionString };
}
