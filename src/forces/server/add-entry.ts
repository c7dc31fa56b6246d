import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { addEntry as contract } from '../entry-contract.ts';
import { appendEntryLeaf } from './append-entry-leaf.ts';
import { askedBy } from './asked.ts';
import { columnsOfEntry, findEntry } from './entry-queries.ts';
import type { StoredTeam, TeamKey } from './team-queries.ts';

/**
 * Enters what a team did, was taught or was given. The same again is harmless. Throws `day_in_future`, `outside_team`
 * for a day on which the team did not stand, `already_entered` where the id stands for another one, and the errors of
 * sealed words.
 */
export async function addEntry(
  services: Services,
  accountId: string,
  team: StoredTeam,
  told: z.output<(typeof contract)['body']>,
): Promise<void> {
  const { db, clock } = services;
  const { entryId, fields, words: sealed } = told;
  const { area_id, team_id, unit_id: unitId } = team;
  const at = clock.now();
  const { onDay } = fields;
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  const words = sealed && (await receiveWords(services, sealed, { subjectId: entryId, unitId }));
  const columns = columnsOfEntry(fields);
  const asked = askedBy(accountId, at, 'enter', told);
  const { sent } = asked;
  const none = { returned_on: null, withdrawn_at: null };
  const who = { recorded_by: accountId, recorded_at: at };
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('force_entry')
      .values({ area_id, team_id, entry_id: entryId, ...columns, ...none, sent, ...who })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) {
      const known = await findEntry(trx, team, entryId);
      if (known?.sent !== sent || known.recorded_by !== accountId) throw new AppError('already_entered');
      return;
    }
    await refuseOutside(trx, team, onDay);
    const about = { areaId: area_id, subjectId: entryId, role: 'note' as const, authorId: accountId, at };
    if (words) await storeWords(trx, 'force_entry', words, about);
    const { sort, code, count, part, hours } = columns;
    const said = ['enter', entryId, sort, code, onDay, count, part, hours, words?.body.sha256 ?? null];
    await appendEntryLeaf(trx, team, said, asked);
  });
}

/** Throws `outside_team`; until the transaction ends nobody moves the days of the team. */
async function refuseOutside(trx: Trx, { area_id, team_id }: TeamKey, onDay: string): Promise<void> {
  const { from_day, ended_on } = await trx
    .selectFrom('force_team')
    .select(['from_day', 'ended_on'])
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .forShare()
    .executeTakeFirstOrThrow();
  if (onDay < from_day || (ended_on !== null && onDay > ended_on)) throw new AppError('outside_team');
}
