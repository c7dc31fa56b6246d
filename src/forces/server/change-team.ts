import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { ChangedFields, changeTeam as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { refuseTakenGroup } from './group-taken.ts';
import { columnsOf, fieldsOf, type StoredTeam } from './team-queries.ts';

/**
 * Says anew what is known of a team; its history keeps what that replaced. Throws `force_changed`, `force_ended`,
 * `day_in_future` for a complaint that is yet to come, and `force_group_taken`.
 */
export async function changeTeam(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, fields }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const today = dayOf(at);
  const { complaintSince } = fields;
  if (complaintSince !== null && complaintSince > today) throw new AppError('day_in_future');
  const set = { ...columnsOf(fields), complaint_since: complaintSince };
  const before = replaced(fieldsOf(team), fields);
  const step = { action: 'change', onDay: today, before, said: [JSON.stringify(fields)], set } as const;
  return refuseTakenGroup(
    transaction(db, async (trx) => ({
      version: await appendStep(trx, team, seen, step, { accountId, at }),
    })),
  );
}

/** The fields that a change gives another value, as they were. */
function replaced(old: ChangedFields, fresh: ChangedFields): Partial<ChangedFields> {
  const names = Object.keys(old) as (keyof ChangedFields)[];
  const other = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]));
  return Object.fromEntries(other.map((name) => [name, old[name]]));
}
