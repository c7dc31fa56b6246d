import type { z } from 'zod';
import { addDays } from '../../law/day.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { addMember as contract } from '../member-contract.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { refuseTwoLeaders } from './refuse-two-leaders.ts';
import { findMember, type StoredTeam, type TeamKey } from './team-queries.ts';

/** People who serve in one team at a time, at most: what one answer holds with room to spare. */
const MOST_SERVING = 60;

/**
 * Somebody begins to serve in a team, sealed to its unit; with `replaces` the term of theirs that came before ends the
 * day before. The same again is harmless. Throws `before_team`, `two_leaders`, `force_team_full`, `end_before_start` where
 * the term that is replaced began no earlier, `not_found` for an unknown one, `already_entered` for a known id,
 * `force_ended`, and what `appendStep` and sealed words throw.
 */
export async function addMember(
  services: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { memberId, role, fromDay, words: sent, replaces } = told;
  const { area_id, team_id, unit_id: unitId } = team;
  if (fromDay < team.from_day) throw new AppError('before_team');
  const words = await receiveWords(services, sent, { subjectId: memberId, unitId });
  const at = clock.now();
  const said = [role, replaces, words.body.sha256];
  const step = { action: 'add_member', onDay: fromDay, subject: memberId, said } as const;
  const term = { area_id, team_id, member_id: memberId, role, from_day: fromDay, to_day: null };
  const asked = askedBy(accountId, at, 'add_member', told);
  return changeOnce(db, team, seen, asked, async (trx) => {
    const version = await appendStep(trx, team, seen, step, asked);
    if (team.ended_on !== null) throw new AppError('force_ended');
    if (replaces !== null) await endBefore(trx, team, replaces, fromDay);
    if ((await countFrom(trx, team, fromDay)) >= MOST_SERVING) throw new AppError('force_team_full');
    await refuseTwoLeaders(trx, term);
    const written = await trx
      .insertInto('force_member')
      .values(term)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await storeWords(trx, 'force_member', words, {
      areaId: area_id,
      subjectId: memberId,
      role: 'person',
      authorId: accountId,
      at,
    });
    return version;
  });
}

async function endBefore(trx: Trx, team: TeamKey, memberId: string, fromDay: string): Promise<void> {
  const known = await findMember(trx, team, memberId);
  if (known === undefined) throw new AppError('not_found');
  const last = addDays(fromDay, -1);
  const open = known.to_day === null || known.to_day >= fromDay;
  if (!open || last < known.from_day) throw new AppError('end_before_start');
  await trx
    .updateTable('force_member')
    .set({ to_day: last })
    .where('area_id', '=', team.area_id)
    .where('team_id', '=', team.team_id)
    .where('member_id', '=', memberId)
    .execute();
}

/** Those whose term goes on beyond a day. */
async function countFrom(trx: Trx, { area_id, team_id }: TeamKey, day: string): Promise<number> {
  const { count } = await trx
    .selectFrom('force_member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where((member) => member.or([member('to_day', 'is', null), member('to_day', '>=', day)]))
    .executeTakeFirstOrThrow();
  return count;
}
