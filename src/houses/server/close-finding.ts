import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { closeFinding as contract } from '../visit-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { addUp, type StoredHouse } from './house-queries.ts';
import { sameWords } from './same-words.ts';

/**
 * Closes a finding with what became of it. The very same again is harmless. Throws `not_found`, `finding_closed` where somebody did before,
 * `day_in_future`, `end_before_start` for a day before the visit, and the errors of sealed words.
 */
export async function closeFinding(
  services: Services,
  accountId: string,
  house: StoredHouse,
  findingId: string,
  { outcome, closedOn, done }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const { db, clock } = services;
  const at = clock.now();
  const { area_id, house_id, unit_id: unitId } = house;
  if (closedOn > dayOf(at)) throw new AppError('day_in_future');
  const words = done && (await receiveWords(services, done, { subjectId: findingId, unitId }));
  await transaction(db, async (trx) => {
    await holdHouse(trx, house);
    const finding = await trx
      .selectFrom('house_finding as finding')
      .innerJoin('house_visit as visit', (join) =>
        join
          .onRef('visit.area_id', '=', 'finding.area_id')
          .onRef('visit.house_id', '=', 'finding.house_id')
          .onRef('visit.visit_id', '=', 'finding.visit_id'),
      )
      .select(['finding.closed_on', 'finding.outcome', 'finding.closed_by', 'visit.on_day'])
      .where('finding.area_id', '=', area_id)
      .where('finding.house_id', '=', house_id)
      .where('finding.finding_id', '=', findingId)
      .executeTakeFirst();
    if (finding === undefined) throw new AppError('not_found');
    if (finding.closed_on !== null) {
      const same =
        finding.closed_on === closedOn && finding.outcome === outcome && finding.closed_by === accountId;
      if (same && (await sameWords(trx, 'house_finding', { areaId: area_id, subjectId: findingId }, words)))
        return;
      throw new AppError('finding_closed');
    }
    if (closedOn < finding.on_day) throw new AppError('end_before_start');
    await trx
      .updateTable('house_finding')
      .set({ closed_on: closedOn, outcome, closed_by: accountId })
      .where('area_id', '=', area_id)
      .where('house_id', '=', house_id)
      .where('finding_id', '=', findingId)
      .execute();
    await addUp(trx, house, { open_findings: -1 });
    const about = { areaId: area_id, subjectId: findingId, role: 'done' as const, authorId: accountId, at };
    if (words) await storeWords(trx, 'house_finding', words, about);
    await appendHouseLeaf(trx, house, 'house.finding_closed', [findingId, outcome, closedOn], {
      accountId,
      at,
    });
  });
}
