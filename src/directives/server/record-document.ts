import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import type { recordDocument as contract } from '../document-contract.ts';
import type { FoundBoard } from './boards.ts';
import { documentColumns, findDocument, logDocument, refuseDays } from './document-queries.ts';

/**
 * Enters a document from above. The same again is harmless. Throws `day_in_future`, `end_before_start`, and
 * `already_entered` for another document under the same id.
 */
export async function recordDocument(
  { db, clock }: Services,
  accountId: string,
  { areaId, unitId }: FoundBoard,
  { directiveId, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  refuseDays(told, dayOf(at));
  const row = { area_id: areaId, directive_id: directiveId, unit_id: unitId, version: 1, recorded_at: at };
  return transaction(db, async (trx) => {
    const written = await trx
      .insertInto('directive')
      .values({ ...row, ...documentColumns(told) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 1n) {
      await logDocument(trx, row, told, { accountId, at });
      return { version: 1 };
    }
    const known = await findDocument(trx, directiveId);
    const same = known?.unit_id === unitId && isSentAgain(known, documentColumns(told));
    if (!same) throw new AppError('already_entered');
    return { version: known.version };
  });
}
