import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { missingOf } from '../../wanted-notice.ts';
import { type StoredNotice, textOf } from './notice-queries.ts';
import { refuseIncomplete } from './refuse-incomplete.ts';
import { takeStep } from './take-step.ts';

/**
 * Publishes a notice: from the next request on it is on the public page. Throws `notice_changed`,
 * `transition_not_allowed`, and `notice_incomplete` without number, day or source of the decision.
 */
export async function publishNotice(
  { db, clock }: Services,
  accountId: string,
  notice: StoredNotice,
  version: number,
): Promise<{ version: number; publishedOn: string }> {
  const at = clock.now();
  const publishedOn = dayOf(at);
  if (version !== notice.version) throw new AppError('notice_changed');
  const text = textOf(notice);
  if (text !== null) refuseIncomplete(missingOf(text));
  const columns = { state: 'published', published_at: at, published_on: publishedOn } as const;
  const changed = await transaction(db, (trx) =>
    takeStep(trx, notice, { action: 'publish', version, columns, accountId, at }),
  );
  return { version: changed.version, publishedOn };
}
