import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { addRecord as contract } from '../record-contract.ts';
import { appendRecordLeaf } from './append-record-leaf.ts';
import { columnsOfRecord } from './record-queries.ts';
import type { StoredTeam } from './team-queries.ts';

/**
 * Enters what a team did, was taught or was given. Throws `day_in_future`, `outside_team` for a day on which the team
 * did not stand, `already_entered` for a known id, and the errors of sealed words.
 */
export async function addRecord(
  services: Services,
  accountId: string,
  team: StoredTeam,
  { recordId, fields, words: sent }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const { db, clock } = services;
  const { area_id, team_id, unit_id: unitId } = team;
  const at = clock.now();
  const { onDay } = fields;
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  const outside = onDay < team.from_day || (team.ended_on !== null && onDay > team.ended_on);
  if (outside) throw new AppError('outside_team');
  const words = sent && (await receiveWords(services, sent, { subjectId: recordId, unitId }));
  const columns = columnsOfRecord(fields);
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('force_record')
      .values({
        area_id,
        team_id,
        record_id: recordId,
        ...columns,
        returned_on: null,
        withdrawn_at: null,
        recorded_by: accountId,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    const about = { areaId: area_id, subjectId: recordId, role: 'note' as const, authorId: accountId, at };
    if (words) await storeWords(trx, 'force_record', words, about);
    const { sort, code, count, part, hours } = columns;
    const said = ['enter', recordId, sort, code, onDay, count, part, hours, words?.body.sha256 ?? null];
    await appendRecordLeaf(trx, team, said, { accountId, at });
  });
}
