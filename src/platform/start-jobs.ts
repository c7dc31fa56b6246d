import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { keysOf } from '../wire/keys-of.ts';
import { connectionSettings, type OpenDatabase } from './database.ts';
import { handOnJobs, type TaskName, type TaskPayloads } from './jobs.ts';
import type { Log } from './log.ts';
import { startLoop } from './start-loop.ts';

/** What each task does. A job may run twice (a server was killed in between): handlers bear that. */
export type TaskHandlers = {
  readonly [Name in TaskName]?: (payload: TaskPayloads[Name]) => Promise<void>;
};

/** Jobs moved from the outbox at once; a moment's worth of a busy intake. */
const BATCH = 500;
const HAND_ON_EVERY_MS = 100;
const RESTART_AFTER_MS = 1_000;
/** Seen in pg_stat_activity: whether another server is at work on this queue. */
const SESSION_NAME = 'binhyen-jobs';

// graphile-worker's own lines quote errors and payloads; what an operator needs is logged by `guarded`.
const silent = new Logger(() => () => undefined);

/**
 * Runs jobs until stopped. `crontab` is graphile-worker's (`minute hour day month weekday task ?options`).
 * Fetching and completing go in batches, so that a thousand small jobs a second leave the server its breath.
 * Stopping waits for the jobs that run.
 */
export async function startJobs(options: {
  database: OpenDatabase;
  connectionString: string;
  tasks: TaskHandlers;
  log: Log;
  crontab?: string;
  concurrency?: number;
}): Promise<() => Promise<void>> {
  const { database, log, concurrency = 4 } = options;
  const start = (): Promise<Runner> =>
    run({
      pgPool: database.pool,
      taskList: taskList(options.tasks, log),
      crontab: options.crontab ?? '',
      noHandleSignals: true,
      preset: {
        worker: {
          concurrentJobs: concurrency,
          pollInterval: 2_000,
          logger: silent,
          localQueue: { size: 100, refetchDelay: { durationMs: 50, threshold: 10 } },
          completeJobBatchDelay: 50,
          failJobBatchDelay: 50,
        },
      },
    });
  let stopping = false;
  let presence = await announce(options.connectionString, database.pool);
  let runner = await start();
  // graphile-worker gives up, silently, when the database fails it while it completes a job.
  const stopKeeping = startLoop({
    everyMs: RESTART_AFTER_MS,
    log,
    name: 'keep jobs running',
    run: async () => {
      await runner.promise.catch(() => undefined);
      if (stopping) return false;
      log.warn('the job queue gave up and is started again');
      await presence.end().catch(() => undefined);
      presence = await announce(options.connectionString, database.pool);
      runner = await start();
      if (stopping) await runner.stop();
      return false;
    },
  });
  const stopHandingOn = startLoop({
    everyMs: HAND_ON_EVERY_MS,
    log,
    name: 'hand on jobs',
    run: async () => (await handOnJobs(database.db, BATCH)) === BATCH,
  });
  return async () => {
    stopping = true;
    await stopHandingOn();
    // One that has just given up has stopped already.
    await runner.stop().catch(() => undefined);
    await stopKeeping();
    await presence.end().catch(() => undefined);
  };
}

/** Runs every job that is due, one after another, and gives back when none is left: for tests and commands. */
export async function runDueJobs(
  database: Pick<OpenDatabase, 'db' | 'pool'>,
  tasks: TaskHandlers,
  log: Log,
): Promise<void> {
  while ((await handOnJobs(database.db, BATCH)) === BATCH);
  if (Object.keys(tasks).length === 0) return;
  const run = {
    pgPool: database.pool,
    taskList: taskList(tasks, log),
    noHandleSignals: true,
    logger: silent,
  };
  // a run may end while the queue of the job before is still being freed
  do await runOnce(run);
  while (await isDue(database.pool, Object.keys(tasks)));
}

async function isDue(pool: pg.Pool, tasks: readonly string[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM graphile_worker.jobs
     WHERE task_identifier = ANY($1::text[]) AND locked_at IS NULL AND run_at <= now() AND attempts < max_attempts
     LIMIT 1`,
    [tasks],
  );
  return rowCount !== 0;
}

/**
 * Opens the session that tells other servers of this one. When it is the only one, jobs that are still
 * locked belong to servers that were killed: they are freed at once rather than after graphile's four hours.
 */
async function announce(connectionString: string, pool: pg.Pool): Promise<pg.Client> {
  const session = new pg.Client({ ...connectionSettings(connectionString), application_name: SESSION_NAME });
  session.on('error', () => undefined);
  await session.connect();
  const others = await session.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()`,
    [SESSION_NAME],
  );
  if (others.rowCount === 0) {
    await pool.query(
      `SELECT graphile_worker.force_unlock_workers(ARRAY(
         SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL))`,
    );
  }
  return session;
}

function taskList(tasks: TaskHandlers, log: Log): TaskList {
  const handled = keysOf(tasks).flatMap((name) => {
    const handle = tasks[name];
    return handle ? [[name, guarded(name, handle, log)] as const] : [];
  });
  return Object.fromEntries(handled);
}

/** Logs a failure without its values, and keeps only the error's name: graphile stores the message. */
function guarded(
  task: TaskName,
  handle: (payload: never) => Promise<void>,
  log: Log,
): NonNullable<TaskList[string]> {
  return async (payload, { job }) => {
    try {
      await handle(payload as never);
    } catch (error) {
      log.error('job failed', error, { task, job: job.id, attempt: job.attempts });
      throw new Error(error instanceof Error ? error.name : 'Error');
    }
  };
}
