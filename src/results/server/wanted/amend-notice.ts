import type { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { amendWanted as contract } from '../../wanted-contract.ts';
import { missingOf } from '../../wanted-notice.ts';
import { type StoredNotice, textColumns } from './notice-queries.ts';
import { refuseIncomplete } from './refuse-incomplete.ts';
import { takeStep } from './take-step.ts';

/**
 * Puts the words of a draft, or corrects those of a published notice, which may not lose number, day or source.
 * Throws `notice_changed`, `transition_not_allowed`, `day_in_future`, `notice_incomplete`.
 */
export async function amendNotice(
  { db, clock }: Services,
  accountId: string,
  notice: StoredNotice,
  { version, text }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  if (version !== notice.version) throw new AppError('notice_changed');
  if (notice.state === 'published') refuseIncomplete(missingOf(text));
  const columns = textColumns(text, at);
  const changed = await transaction(db, (trx) =>
    takeStep(trx, notice, { action: 'amend', version, columns, accountId, at }),
  );
  return { version: changed.version };
}
