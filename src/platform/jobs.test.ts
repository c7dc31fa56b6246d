import { beforeEach, expect, it } from 'vitest';
import { testServices } from '../../tests/kit/test-services.ts';
import { transaction } from './database.ts';
import { type JobOptions, jobs } from './jobs.ts';
import { startJobs } from './start-jobs.ts';

const { database, runJobs, logged, log } = await testServices();
const { db, pool, connectionString } = database;

const add = (id: string, options?: JobOptions) =>
  transaction(db, (trx) => jobs.enqueue(trx, 'files:remove', { id }, options));

function recorder() {
  const seen: string[] = [];
  return { seen, tasks: { 'files:remove': async ({ id }: { id: string }) => void seen.push(id) } };
}

beforeEach(async () => {
  await pool.query('TRUNCATE job_outbox, graphile_worker._private_jobs');
  logged.length = 0;
});

it('runs a job once its transaction has committed, and once', async () => {
  const { seen, tasks } = recorder();
  await add('a');
  await runJobs(tasks);
  await runJobs(tasks);
  expect(seen).toEqual(['a']);
});

it('knows no job of a transaction that was rolled back', async () => {
  const { seen, tasks } = recorder();
  const failed = transaction(db, async (trx) => {
    await jobs.enqueue(trx, 'files:remove', { id: 'a' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await runJobs(tasks);
  expect(seen).toEqual([]);
});

it('keeps the latest of the jobs under one key, in one batch and across batches', async () => {
  const { seen, tasks } = recorder();
  const later = new Date(Date.now() + 3_600_000);
  await add('first', { key: 'k', runAt: later });
  await runJobs(tasks);
  await add('second', { key: 'k' });
  await add('third', { key: 'k' });
  await runJobs(tasks);
  expect(seen).toEqual(['third']);
});

it('waits for the moment a job is meant for', async () => {
  const { seen, tasks } = recorder();
  await add('later', { runAt: new Date(Date.now() + 3_600_000) });
  await runJobs(tasks);
  expect(seen).toEqual([]);
});

it('tries a failed job again later, and writes none of its values anywhere', async () => {
  await add('secret-value');
  await runJobs({
    'files:remove': async ({ id }) => {
      throw new RangeError(`cannot remove ${id}`);
    },
  });
  const read = async () => (await pool.query('SELECT last_error, attempts FROM graphile_worker.jobs')).rows;
  await expect.poll(read).toEqual([{ last_error: 'RangeError', attempts: 1 }]);
  expect(logged).toMatchObject([
    { message: 'job failed', task: 'files:remove', error: 'RangeError', attempt: 1 },
  ]);
  expect(JSON.stringify(logged)).not.toContain('secret-value');
});

it('works through hundreds of jobs in the background, and frees those of a killed server', async () => {
  const { seen, tasks } = recorder();
  await add('locked');
  await runJobs({});
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'gone', locked_at = now(), attempts = 1`,
  );
  const ids = Array.from({ length: 700 }, (_, i) => `job-${i}`);
  await transaction(db, async (trx) => {
    for (const id of ids) await jobs.enqueue(trx, 'files:remove', { id });
  });
  const stop = await startJobs({ database, connectionString, tasks, log });
  await expect.poll(() => seen.length).toBe(701);
  await stop();
  expect(seen.toSorted()).toEqual([...ids, 'locked'].toSorted());
  const left = await pool.query('SELECT 1 FROM graphile_worker.jobs');
  expect(left.rowCount).toBe(0);
});

it('goes on after the database failed while a job was completed', async () => {
  const seen: string[] = [];
  const hide = 'ALTER TABLE graphile_worker._private_jobs RENAME TO _hidden_jobs';
  const show = 'ALTER TABLE graphile_worker._hidden_jobs RENAME TO _private_jobs';
  const tasks = {
    'files:remove': async ({ id }: { id: string }) => {
      seen.push(id);
      if (seen.length === 1) await pool.query(hide);
    },
  };
  const stop = await startJobs({ database, connectionString, tasks, log });
  await add('a');
  const gaveUp = () => logged.some(({ message }) => String(message).startsWith('the job queue gave up'));
  await expect.poll(gaveUp).toBe(true);
  await pool.query(show);
  await add('b');
  await expect.poll(() => seen).toContain('b');
  await stop();
});
