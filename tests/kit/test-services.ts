import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { createFileStore } from '../../src/platform/files.ts';
import { jobs } from '../../src/platform/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Services } from '../../src/platform/services.ts';
import { runDueJobs, type TaskHandlers } from '../../src/platform/start-jobs.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

/** What operations use, on a database and a folder of the test file's own. */
export interface TestServices extends Services {
  readonly clock: SettableClock;
  readonly database: TestDatabase;
  /** What was logged, parsed, oldest first. */
  readonly logged: Record<string, unknown>[];
  /** Runs all jobs that are due, one after another; failing ones are logged and stay for another try. */
  runJobs(tasks: TaskHandlers): Promise<void>;
}

/** `const services = await testServices();` at the top of a test file; everything is gone after its last test. */
export async function testServices(options: { now?: Date | string } = {}): Promise<TestServices> {
  const database = await testDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-files-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const logged: Record<string, unknown>[] = [];
  const log = createLog({ least: 'debug', write: (line) => logged.push(JSON.parse(line)) });
  return {
    config: readConfig({ BINHYEN_DATA: folder, DATABASE_URL: undefined }),
    db: database.db,
    pool: database.pool,
    clock: settableClock(options.now),
    files: createFileStore(path.join(folder, 'files')),
    jobs,
    log,
    database,
    logged,
    runJobs: (tasks) => runDueJobs(database, tasks, log),
  };
}
