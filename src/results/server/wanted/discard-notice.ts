import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { NO_TEXT, type StoredNotice } from './notice-queries.ts';
import { takeStep } from './take-step.ts';

/**
 * Gives up a draft. That there was one, and who gave it up, stays; the name of a person whom nobody published does
 * not. Throws `notice_changed`, `transition_not_allowed`.
 */
export async function discardNotice(
  { db, clock, jobs }: Services,
  accountId: string,
  notice: StoredNotice,
  version: number,
): Promise<{ version: number }> {
  const at = clock.now();
  const columns = { state: 'discarded', ...NO_TEXT, photo_as: null } as const;
  const changed = await transaction(db, async (trx) => {
    const discarded = await takeStep(trx, notice, { action: 'discard', version, columns, accountId, at });
    if (notice.photo_as !== null) await jobs.enqueue(trx, 'files:remove', { id: notice.photo_as });
    return discarded;
  });
  return { version: changed.version };
}
