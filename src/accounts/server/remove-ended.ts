import type { Services } from '../../platform/services.ts';
import { ATTEMPT_WINDOW_MS } from './claim-sign-in-attempt.ts';
import { IDLE_MS } from './officer.ts';

/** A second factor that nobody confirmed within a day was given up. */
const UNCONFIRMED_MS = 86_400_000;

/**
 * Removes what gave access once and gives none any more: sessions past their end, invitations used or expired,
 * second factors never confirmed, attempts that count no more. Gives how many rows; running twice does no harm.
 */
export async function removeEnded({ db, clock }: Services): Promise<number> {
  const now = clock.now();
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  const removed = await Promise.all([
    db
      .deleteFrom('session')
      .where(({ eb, or }) => or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', before(IDLE_MS))]))
      .executeTakeFirst(),
    db
      .deleteFrom('invitation')
      .where(({ eb, or }) => or([eb('expires_at', '<=', now), eb('used_at', 'is not', null)]))
      .executeTakeFirst(),
    db
      .deleteFrom('second_factor')
      .where('confirmed_at', 'is', null)
      .where('begun_at', '<=', before(UNCONFIRMED_MS))
      .executeTakeFirst(),
    db
      .deleteFrom('sign_in_attempt')
      .where('window_start', '<=', before(ATTEMPT_WINDOW_MS))
      .executeTakeFirst(),
  ]);
  return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
