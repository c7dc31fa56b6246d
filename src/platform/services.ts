import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { FileStore } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';

/** What every operation may use; made once by the composition root. */
export interface Services {
  readonly config: Config;
  readonly db: Kysely<Database>;
  /** The pool under `db`, for the few operations whose statements are named and pipelined. */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly log: Log;
}
