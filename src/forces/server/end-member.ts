import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { endMember as contract } from '../member-contract.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { refuseTwoLeaders } from './refuse-two-leaders.ts';
import type { StoredMember, StoredTeam } from './team-queries.ts';

/**
 * Somebody ceases to serve, or ceased on another day than was entered; the name is kept until the term of registers is
 * over. Throws `end_before_start`, `outside_team` for a day after the end of the team, `two_leaders` where the later
 * day runs into another leader's term, and what `appendStep` throws.
 */
export async function endMember(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  member: StoredMember,
  { version: seen, toDay }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  if (toDay < member.from_day) throw new AppError('end_before_start');
  if (team.ended_on !== null && toDay > team.ended_on) throw new AppError('outside_team');
  const { area_id, team_id, member_id: memberId } = member;
  const before = { toDay: member.to_day };
  const step = { action: 'end_member', onDay: toDay, subject: memberId, before } as const;
  const asked = askedBy(accountId, clock.now(), 'end_member', { memberId, toDay });
  return changeOnce(db, team, seen, asked, async (trx) => {
    const version = await appendStep(trx, team, seen, step, asked);
    await refuseTwoLeaders(trx, { ...member, to_day: toDay });
    await trx
      .updateTable('force_member')
      .set({ to_day: toDay })
      .where('area_id', '=', area_id)
      .where('team_id', '=', team_id)
      .where('member_id', '=', memberId)
      .execute();
    return version;
  });
}
