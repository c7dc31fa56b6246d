import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { recordVisit as contract } from '../visit-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { addUp, type StoredHouse } from './house-queries.ts';

/**
 * Records a check visit with what it found. Throws `day_in_future`, `due_before_start` for a day of follow-up before the
 * visit, `already_entered` for a known id, and the errors of sealed words.
 */
export async function recordVisit(
  services: Services,
  accountId: string,
  house: StoredHouse,
  { visitId, onDay, findings, note }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const { db, clock } = services;
  const at = clock.now();
  const { area_id, house_id, scheme_id, unit_id: unitId } = house;
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (findings.some(({ followUpOn }) => followUpOn < onDay)) throw new AppError('due_before_start');
  const words = note && (await receiveWords(services, note, { subjectId: visitId, unitId }));
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('house_visit')
      .values({
        area_id,
        house_id,
        visit_id: visitId,
        on_day: onDay,
        findings: findings.length,
        recorded_by: accountId,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    const rows = findings.map(({ findingId, kind, followUpOn }) => ({
      area_id,
      house_id,
      finding_id: findingId,
      visit_id: visitId,
      scheme_id,
      kind,
      follow_up_on: followUpOn,
      closed_on: null,
      outcome: null,
      closed_by: null,
    }));
    if (rows.length > 0) {
      const kept = await trx
        .insertInto('house_finding')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (kept.numInsertedOrUpdatedRows !== BigInt(rows.length)) throw new AppError('already_entered');
    }
    await addUp(trx, house, { open_findings: rows.length });
    const about = { areaId: area_id, subjectId: visitId, role: 'note' as const, authorId: accountId, at };
    if (words) await storeWords(trx, 'house_visit', words, about);
    const said = [visitId, onDay, ...rows.flatMap((row) => [row.finding_id, row.kind, row.follow_up_on])];
    await appendHouseLeaf(trx, house, 'house.visit', said, { accountId, at });
  });
}
