import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf, receiveWords, storeWords } from '../../words/server/index.ts';
import type { changeMember as contract } from '../member-contract.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { refuseTwoLeaders } from './refuse-two-leaders.ts';
import type { StoredMember, StoredTeam } from './team-queries.ts';

/**
 * Puts right what was entered of a member; the team's history keeps the role and the day that this replaced, while the
 * words that new ones replace are destroyed, as they may name somebody who never served. Throws `before_team`, `end_before_start`, `two_leaders`, and what `appendStep` and sealed words throw.
 */
export async function changeMember(
  services: Services,
  accountId: string,
  team: StoredTeam,
  member: StoredMember,
  { version: seen, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { role, fromDay, words: sent } = told;
  const { area_id, team_id, member_id: memberId } = member;
  if (fromDay < team.from_day) throw new AppError('before_team');
  if (member.to_day !== null && fromDay > member.to_day) throw new AppError('end_before_start');
  const subject = { subjectId: memberId, unitId: team.unit_id };
  const words = sent && (await receiveWords(services, sent, subject));
  const at = clock.now();
  const before = { role: member.role, fromDay: member.from_day };
  const said = [role, fromDay, words?.body.sha256 ?? null];
  const step = { action: 'change_member', onDay: fromDay, subject: memberId, before, said } as const;
  const asked = askedBy(accountId, at, 'change_member', { memberId, ...told });
  return changeOnce(db, team, seen, asked, async (trx) => {
    const version = await appendStep(trx, team, seen, step, asked);
    await refuseTwoLeaders(trx, { ...member, role, from_day: fromDay });
    await trx
      .updateTable('force_member')
      .set({ role, from_day: fromDay })
      .where('area_id', '=', area_id)
      .where('team_id', '=', team_id)
      .where('member_id', '=', memberId)
      .execute();
    const about = { areaId: area_id, subjectId: memberId, role: 'person' as const, authorId: accountId, at };
    if (words === null) return version;
    await endWordsOf(trx, 'force_member', about);
    await storeWords(trx, 'force_member', words, about);
    return version;
  });
}
