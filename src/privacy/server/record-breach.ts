import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { recordBreach as contract } from '../contract.ts';
import { breachDue } from '../deadlines.ts';
import { findBreach, logBreach } from './breach-queries.ts';

type Told = z.output<(typeof contract)['body']>;

/**
 * Enters a breach of a unit. The same again is harmless. Throws `day_in_future`, `already_entered`, and the errors of
 * the words' message.
 */
export async function recordBreach(
  services: Services,
  accountId: string,
  areaId: number,
  told: Told,
): Promise<{ dueAt: string }> {
  const { db, clock } = services;
  const { breachId, unitId, kind, persons, measures, description } = told;
  const at = clock.now();
  const foundAt = new Date(told.foundAt);
  if (foundAt > at) throw new AppError('day_in_future');
  const known = await findBreach(db, breachId, [areaId]);
  if (known !== undefined) {
    const same = known.unit_id === unitId && known.kind === kind && +known.found_at === +foundAt;
    if (!same) throw new AppError('already_entered');
    return { dueAt: known.due_at.toISOString() };
  }
  const words = await receiveWords(services, description, { subjectId: breachId, unitId });
  const due = breachDue(await currentLawBook(db, clock), foundAt);
  const row = {
    area_id: areaId,
    breach_id: breachId,
    unit_id: unitId,
    kind,
    persons,
    measures,
    found_at: foundAt,
    due_at: due.at,
    verified: due.verified,
    version: 1,
    recorded_by: accountId,
    recorded_at: at,
    notified_at: null,
  };
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('breach')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await storeWords(trx, 'breach', words, {
      areaId,
      subjectId: breachId,
      role: 'description',
      authorId: accountId,
      at,
    });
    await logBreach(trx, row, { accountId, at, wordsHash: words.body.sha256 });
  });
  return { dueAt: due.at.toISOString() };
}
