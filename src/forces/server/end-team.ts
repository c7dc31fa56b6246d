import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { endTeam as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import type { StoredTeam } from './team-queries.ts';

/**
 * Ends a team; the day is its last, and that of whoever serves in it. Throws `end_before_start` where it, or somebody
 * in it, began later, `day_in_future`, `force_changed` and `force_ended`.
 */
export async function endTeam(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, onDay }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  if (onDay < team.from_day) throw new AppError('end_before_start');
  const { area_id, team_id } = team;
  const step = { action: 'end', onDay, set: { ended_on: onDay } } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, team, seen, step, { accountId, at: clock.now() });
    const later = await trx
      .selectFrom('force_member')
      .select('member_id')
      .where('area_id', '=', area_id)
      .where('team_id', '=', team_id)
      .where('from_day', '>', onDay)
      .executeTakeFirst();
    if (later !== undefined) throw new AppError('end_before_start');
    await trx
      .updateTable('force_member')
      .set({ to_day: onDay })
      .where('area_id', '=', area_id)
      .where('team_id', '=', team_id)
      .where((member) => member.or([member('to_day', 'is', null), member('to_day', '>', onDay)]))
      .execute();
    return { version };
  });
}
