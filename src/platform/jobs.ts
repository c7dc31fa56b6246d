import { type Generated, sql } from 'kysely';
import type { Db, Trx } from './database.ts';

/**
 * Every background task, by name, with its payload. Each capability adds its own:
 * `declare module '../../platform/jobs.ts' { interface TaskPayloads { 'tips:alert_desk': { unitId: number } } }`.
 * Payloads are stored in clear: identifiers only, never content.
 */
export interface TaskPayloads {
  /** Removes a stored file once the transaction that gave it up has committed. */
  'files:remove': { id: string };
}

/** The name of a task. */
export type TaskName = keyof TaskPayloads & string;

/** When and how a job runs, where not at once. */
export interface JobOptions {
  /** Not before this moment. */
  readonly runAt?: Date;
  /** Of the jobs that wait under one key only the latest is kept. */
  readonly key?: string;
  /** Jobs of one queue run one after another. Few queues: not one for each tip. */
  readonly queue?: string;
  /** How often a failing job is tried, with growing pauses; 25 where it is not said. */
  readonly maxAttempts?: number;
}

/** What operations see of the job queue. */
export interface Jobs {
  /** Adds a job in the caller's transaction: it runs, at least once, exactly when the transaction commits. */
  enqueue<Name extends TaskName>(
    trx: Trx,
    task: Name,
    payload: TaskPayloads[Name],
    options?: JobOptions,
  ): Promise<void>;
}

/** Jobs on their way from a committed transaction to the queue. */
interface JobOutboxTable {
  id: Generated<number>;
  task: string;
  /** JSON text on the way in. */
  payload: string;
  job_key: string | null;
  queue_name: string | null;
  run_at: Date | null;
  max_attempts: number | null;
}

declare module './database.ts' {
  interface Database {
    job_outbox: JobOutboxTable;
  }
}

/** The job queue of the database: one plain INSERT for each job. */
export const jobs: Jobs = {
  async enqueue(trx, task, payload, options = {}) {
    await trx
      .insertInto('job_outbox')
      .values({
        task,
        payload: JSON.stringify(payload),
        job_key: options.key ?? null,
        queue_name: options.queue ?? null,
        run_at: options.runAt ?? null,
        max_attempts: options.maxAttempts ?? null,
      })
      .execute();
  },
};

/**
 * Hands at most `limit` jobs of the outbox on to graphile-worker, in one transaction, so that each is handed
 * on exactly once. Gives how many there were.
 */
export function handOnJobs(db: Db, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number; job_key: string | null }>`
      DELETE FROM job_outbox WHERE id IN (
        SELECT id FROM job_outbox ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
      ) RETURNING *`.execute(trx);
    if (rows.length === 0) return 0;
    await sql`
      SELECT 1 FROM graphile_worker.add_jobs(ARRAY(
        SELECT (task, payload, queue_name, run_at, max_attempts, job_key, NULL, NULL)::graphile_worker.job_spec
        FROM json_to_recordset(${JSON.stringify(latestOfKeys(rows))}::json) AS job (
          task text, payload json, queue_name text, run_at timestamptz, max_attempts int, job_key text
        )
      ))`.execute(trx);
    return rows.length;
  });
}

/** add_jobs refuses one key twice in a batch; the later job replaces the earlier, as it would one by one. */
function latestOfKeys<Row extends { id: number; job_key: string | null }>(rows: readonly Row[]): Row[] {
  const ordered = rows.toSorted((a, b) => a.id - b.id);
  return [...new Map(ordered.map((row) => [row.job_key ?? row.id, row])).values()];
}
