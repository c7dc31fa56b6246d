import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { endTeam as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { refuseLeftOutside } from './refuse-left-outside.ts';
import { refuseTakenGroup } from './refuse-taken-group.ts';
import type { StoredTeam } from './team-queries.ts';

/**
 * Ends a team, or moves the day on which it ended; the day is its last, and that of whoever served until its end.
 * Throws `end_before_start`, `left_outside` for a day before what it did, or was graded for, `force_group_taken` where
 * its group has another team by then, `day_in_future` and `force_changed`.
 */
export async function endTeam(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, onDay }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  if (onDay < team.from_day) throw new AppError('end_before_start');
  const book = await currentLawBook(db, clock);
  const asked = askedBy(accountId, clock.now(), 'end', { onDay });
  const before = team.ended_on === null ? {} : { endedOn: team.ended_on };
  const step = { action: 'end', onDay, before, set: { ended_on: onDay } } as const;
  return changeOnce(db, team, seen, asked, async (trx) => {
    const version = await appendStep(trx, team, seen, step, asked);
    await refuseLeftOutside(trx, team, { from: team.from_day, to: onDay }, book);
    const later = team.ended_on !== null && onDay > team.ended_on;
    if (later) await refuseTakenGroup(trx, { ...team, ended_on: onDay });
    await endTerms(trx, team, onDay);
    return version;
  });
}

/** Ends the terms that go on beyond a day, or that ended with the team on the day that is moved. */
async function endTerms(trx: Trx, { area_id, team_id, ended_on }: StoredTeam, onDay: string): Promise<void> {
  await trx
    .updateTable('force_member')
    .set({ to_day: onDay })
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where((member) =>
      member.or([
        member('to_day', 'is', null),
        member('to_day', '>', onDay),
        ...(ended_on === null ? [] : [member('to_day', '=', ended_on)]),
      ]),
    )
    .execute();
}
