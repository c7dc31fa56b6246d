import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { replaced } from '../../steps/server/index.ts';
import type { changeTeam as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { refuseLeftOutside } from './refuse-left-outside.ts';
import { refuseTakenGroup } from './refuse-taken-group.ts';
import { columnsOf, fieldsOf, type StoredTeam } from './team-queries.ts';

/**
 * Says anew what is known of a team; its history keeps what that replaced. Throws `force_changed`, `day_in_future` for
 * a first day or a complaint that is yet to come, `end_before_start`, `left_outside` for a first day after what it did,
 * and `force_group_taken` where the group has another team on these days.
 */
export async function changeTeam(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, fields }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const today = dayOf(at);
  const { fromDay, complaintSince } = fields;
  if (fromDay > today || (complaintSince ?? today) > today) throw new AppError('day_in_future');
  if (team.ended_on !== null && fromDay > team.ended_on) throw new AppError('end_before_start');
  const book = await currentLawBook(db, clock);
  const asked = askedBy(accountId, at, 'change', fields);
  const set = { ...columnsOf(fields), from_day: fromDay, complaint_since: complaintSince };
  const before = replaced(fieldsOf(team), fields);
  const step = { action: 'change', onDay: today, before, said: [JSON.stringify(fields)], set } as const;
  return changeOnce(db, team, seen, asked, async (trx) => {
    const version = await appendStep(trx, team, seen, step, asked);
    if (fromDay > team.from_day) {
      await refuseLeftOutside(trx, team, { from: fromDay, to: team.ended_on }, book);
    }
    const moved = set.group_key !== team.group_key || fromDay < team.from_day;
    if (moved) await refuseTakenGroup(trx, { ...team, ...set });
    return version;
  });
}
