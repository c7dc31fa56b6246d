import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { amendDocument as contract } from '../document-contract.ts';
import { documentColumns, logDocument, refuseDays, type StoredDocument } from './document-queries.ts';

/** Corrects what is known of a document. Throws `day_in_future`, `end_before_start`, `entry_changed`. */
export async function amendDocument(
  { db, clock }: Services,
  accountId: string,
  document: StoredDocument,
  { version, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  refuseDays(told, dayOf(at));
  await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('directive')
      .set({ ...documentColumns(told), version: version + 1 })
      .where('area_id', '=', document.area_id)
      .where('directive_id', '=', document.directive_id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) throw new AppError('entry_changed');
    await logDocument(trx, { ...document, version: version + 1 }, told, { accountId, at });
  });
  return { version: version + 1 };
}
