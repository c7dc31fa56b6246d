import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { belongsAt } from './belongs-at.ts';
import './tables.ts';

/** Which of some sign-in codes are those of people of a unit's sites who may sign in now. */
export async function loginsOfUnit(
  db: Db,
  unitId: number,
  logins: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('site_member', 'site_member.account_id', 'account.account_id')
    .select('account.login')
    .distinct()
    .where('account.login', '=', sql<string>`any(${logins}::text[])`)
    .where('account.disabled_at', 'is', null)
    .where('site_member.unit_id', '=', unitId)
    .where('site_member.valid_from', '<=', now)
    .where(belongsAt(now))
    .execute();
  return rows.map(({ login }) => login);
}
