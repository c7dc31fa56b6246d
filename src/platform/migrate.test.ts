import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { testDatabase } from '../../tests/kit/test-database.ts';
import { migrate } from './migrate.ts';

const { pool } = await testDatabase({ empty: true, max: 12 });
const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-migrations-'));
const file = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await pool.query('DROP TABLE IF EXISTS schema_migration, one, two');
});

it('applies each file once, in order, and brings the job queue', async () => {
  await file('0002_two.sql', 'CREATE TABLE two (id int REFERENCES one);');
  await file('0001_one.sql', 'CREATE TABLE one (id int PRIMARY KEY); INSERT INTO one VALUES (1);');
  expect(await migrate(pool, folder)).toEqual(['0001_one.sql', '0002_two.sql']);
  expect(await migrate(pool, folder)).toEqual([]);
  const { rows } = await pool.query(
    `SELECT count(*) AS n FROM one, to_regclass('graphile_worker.migrations') c WHERE c IS NOT NULL`,
  );
  expect(rows[0].n).toBe(1);
});

it('lets servers that start together apply each file once', async () => {
  await file('0001_one.sql', 'CREATE TABLE one (id int); SELECT pg_sleep(0.05);');
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(pool, folder)));
  expect(applied.flat()).toEqual(['0001_one.sql']);
});

it('refuses an applied file that was changed, or that is gone', async () => {
  await file('0001_one.sql', 'CREATE TABLE one (id int);');
  await migrate(pool, folder);
  await file('0001_one.sql', 'CREATE TABLE one (id bigint);');
  await expect(migrate(pool, folder)).rejects.toThrow(/0001_one.sql was changed/);
  await rm(path.join(folder, '0001_one.sql'));
  await expect(migrate(pool, folder)).rejects.toThrow(/0001_one.sql, which this version lacks/);
});

it('rolls a failing file back whole and keeps those before it', async () => {
  await file('0001_one.sql', 'CREATE TABLE one (id int);');
  await file('0002_two.sql', 'CREATE TABLE two (id int); SELECT 1 / 0;');
  await expect(migrate(pool, folder)).rejects.toThrow(/0002_two.sql failed/);
  const { rows } = await pool.query(`SELECT to_regclass('one') AS one, to_regclass('two') AS two`);
  expect(rows).toEqual([{ one: 'one', two: null }]);
});

it.each([['1_one.sql'], ['0001-one.sql']])('refuses the file name %s', async (name) => {
  await file(name, 'SELECT 1;');
  await expect(migrate(pool, folder)).rejects.toThrow(name);
});

it('refuses two files with one number', async () => {
  await file('0001_one.sql', 'SELECT 1;');
  await file('0001_two.sql', 'SELECT 1;');
  await expect(migrate(pool, folder)).rejects.toThrow('0001_two.sql');
});
