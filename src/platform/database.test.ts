import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../tests/kit/test-database.ts';
import { isUniqueViolation, transaction } from './database.ts';

const { db, pool } = await testDatabase();

const insert = (name: string) =>
  db.insertInto('schema_migration').values({ name, checksum: 'c', applied_at: new Date() });

describe('values come back without loss', () => {
  it('keeps a date a day, a bigint a number, a moment a Date, bytes a Buffer', async () => {
    const { rows } = await sql`SELECT date '2026-03-01' AS day, 9007199254740991::bigint AS big,
      timestamptz '2026-03-01 00:30+07' AS moment, '\\x00ff'::bytea AS bytes`.execute(db);
    expect(rows).toEqual([
      {
        day: '2026-03-01',
        big: Number.MAX_SAFE_INTEGER,
        moment: new Date('2026-02-28T17:30:00Z'),
        bytes: Buffer.from([0, 255]),
      },
    ]);
  });

  it('refuses a bigint that a number would round', async () => {
    await expect(pool.query('SELECT 9007199254740993::bigint AS big')).rejects.toThrow(RangeError);
  });

  it('compares text by code points, the same on every machine', async () => {
    const { rows } = await pool.query(
      'SELECT datcollate FROM pg_database WHERE datname = current_database()',
    );
    expect(rows[0].datcollate).toMatch(/^C/);
  });
});

describe('transaction', () => {
  it('commits what resolves and rolls back what throws', async () => {
    const write = (name: string, fails: boolean) =>
      transaction(db, async (trx) => {
        await trx
          .insertInto('schema_migration')
          .values({ name, checksum: 'c', applied_at: new Date() })
          .execute();
        if (fails) throw new Error('no');
      });
    await write('kept', false);
    await expect(write('dropped', true)).rejects.toThrow('no');
    const rows = await db.selectFrom('schema_migration').select('name').where('checksum', '=', 'c').execute();
    expect(rows).toEqual([{ name: 'kept' }]);
  });

  it('tells a broken unique constraint from other errors', async () => {
    await insert('twice').execute();
    const error = await insert('twice')
      .execute()
      .catch((cause: unknown) => cause);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'schema_migration_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
    expect(isUniqueViolation(new Error('23505'))).toBe(false);
  });
});
