import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';

/** Ten attempts in a quarter of an hour: plenty for fingers, 960 guesses a day for a machine. */
export const MAX_ATTEMPTS = 10;
export const ATTEMPT_WINDOW_MS = 15 * 60_000;

/**
 * Counts an attempt to sign in before it is judged, so that attempts at once cannot slip through together.
 * Counted by login alone, known or not: no address is kept, and the answer tells nobody which logins exist.
 * Throws `too_many_requests`.
 */
export async function claimSignInAttempt(db: Db, login: string, now: Date): Promise<void> {
  const windowFloor = new Date(now.getTime() - ATTEMPT_WINDOW_MS);
  // What is past counts no more; it goes first, so that guessed logins do not pile up.
  await db.deleteFrom('sign_in_attempt').where('window_start', '<=', windowFloor).execute();
  const { attempts } = await db
    .insertInto('sign_in_attempt')
    .values({ login, attempts: 1, window_start: now })
    .onConflict((conflict) =>
      conflict.column('login').doUpdateSet({ attempts: sql<number>`sign_in_attempt.attempts + 1` }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow();
  if (attempts > MAX_ATTEMPTS) throw new AppError('too_many_requests');
}
