import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { runBatch } from './run-batch.ts';
import { withClient } from './statements.ts';

const { pool } = await testDatabase();

const begin = { name: 'b', text: 'begin' };
const commit = { name: 'c', text: 'commit' };
const insert = (key: string | null, names: readonly string[]) => ({
  name: 'i',
  text: 'insert into job_outbox (task, payload, job_key) select $1, $2::json, json_array_elements_text($3::json)',
  values: [key, '{}', JSON.stringify(names)],
});
const stored = async () => {
  const { rows } = await pool.query('select task, job_key from job_outbox order by task, job_key');
  return rows.map(({ task, job_key }) => `${task} ${job_key}`);
};

test('a batch tells how many rows each statement wrote, on a connection that knows them and on a new one', async () => {
  for (const task of ['one', 'two']) {
    const statements = [begin, insert(task, ['x', 'y']), insert(task, []), commit];
    expect(await withClient(pool, (client) => runBatch(client, statements))).toEqual([0, 2, 0, 0]);
  }
  expect(await stored()).toEqual(['one x', 'one y', 'two x', 'two y']);
});

test('a failure skips what stands behind it, writes nothing, and leaves the pool in order', async () => {
  const before = await stored();
  const broken = [begin, insert('three', ['x']), insert(null, ['x']), insert('three', ['y']), commit];
  await expect(withClient(pool, (client) => runBatch(client, broken))).rejects.toMatchObject({
    code: '23502',
  });
  expect(await stored()).toEqual(before);
  const again = [begin, insert('four', ['x']), commit];
  expect(await withClient(pool, (client) => runBatch(client, again))).toEqual([0, 1, 0]);
});
