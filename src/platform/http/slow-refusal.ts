import { setTimeout as pause } from 'node:timers/promises';
import type { ErrorCode } from '../../wire/errors.ts';
import { AppError } from '../app-error.ts';

/** What a guess waits, in milliseconds from its arrival, whatever was wrong with it. */
const REFUSAL_MS = 400;
/** Refusals that wait at a time; more are answered at once with the busy signal. */
const MAX_WAITING = 200;

/** Refuses a secret that opens nothing; `arrived` is when it came, by `performance.now()`. */
export type SlowRefusal = (arrived: number) => never;

/**
 * Refusals of secrets that people hold and machines guess: malformed, unknown and ended ones get the same code after
 * the same while, and only so many wait at a time. Each throws at once that code, to be told only after the while, or
 * `too_many_requests`: the server waits where nobody else has to (`AppError.notBefore`).
 */
export function createSlowRefusal(code: ErrorCode): SlowRefusal {
  let waiting = 0;
  return (arrived) => {
    if (waiting >= MAX_WAITING) throw new AppError('too_many_requests');
    waiting += 1;
    const notBefore = pause(Math.max(0, arrived + REFUSAL_MS - performance.now())).finally(() => {
      waiting -= 1;
    });
    throw new AppError(code, { notBefore });
  };
}
