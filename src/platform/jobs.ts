import type { Trx } from './database.ts';

/**
 * Every background task, by name, with its payload. Each capability adds its own:
 * `declare module '../../platform/jobs.ts' { interface TaskPayloads { 'tip.alert': { tipId: string } } }`.
 * Payloads are stored in clear: identifiers only, never content.
 */
export interface TaskPayloads {
  /** Removes a stored file once the transaction that gave it up has committed. */
  'files.remove': { id: string };
}

/** The name of a task. */
export type TaskName = keyof TaskPayloads & string;

/** When and how a job runs, where not at once. */
export interface JobOptions {
  /** Not before this moment. */
  readonly runAt?: Date;
  /** Of the jobs that wait under one key only the latest is kept. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** How often a failing job is tried, with growing pauses; 25 where it is not said. */
  readonly maxAttempts?: number;
}

/** What operations see of the job queue. */
export interface Jobs {
  /** Adds a job in the caller's transaction: it exists exactly when the transaction commits. */
  enqueue<Name extends TaskName>(
    trx: Trx,
    task: Name,
    payload: TaskPayloads[Name],
    options?: JobOptions,
  ): Promise<void>;
}
