import { sql } from 'kysely';
import type {} from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { type AuditedPerson, MAX_FOUND } from '../contract.ts';

/** Accounts by id, as the auditor sees them; those of a scope alone where one is given. */
export async function peopleOf(
  db: Db,
  accountIds: readonly string[],
  scope: 'all' | readonly number[] = 'all',
): Promise<Map<string, AuditedPerson>> {
  const ids = [...new Set(accountIds)];
  if (ids.length === 0) return new Map();
  let query = db
    .selectFrom('account')
    .select(['account_id as accountId', 'login', 'display_name as displayName'])
    .where('account_id', 'in', ids);
  if (scope !== 'all') query = query.where(servedIn(scope));
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** A person by id, or a stranger where the account is not there. */
export function personIn(people: ReadonlyMap<string, AuditedPerson>, accountId: string): AuditedPerson {
  return people.get(accountId) ?? { accountId, login: '', displayName: '' };
}

/**
 * Accounts whose login begins with a text or whose name holds it, within what the auditor may see: those who are or
 * were members of the units.
 */
export function findPeople(db: Db, q: string, scope: 'all' | readonly number[]): Promise<AuditedPerson[]> {
  const literal = q.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  let query = db
    .selectFrom('account')
    .select(['account_id as accountId', 'login', 'display_name as displayName'])
    .where(({ or, eb }) =>
      or([eb('login', 'like', `${literal.toLowerCase()}%`), eb('display_name', 'ilike', `%${literal}%`)]),
    )
    .orderBy('login')
    .limit(MAX_FOUND);
  if (scope !== 'all') query = query.where(servedIn(scope));
  return query.execute();
}

function servedIn(unitIds: readonly number[]) {
  return sql<boolean>`exists (select 1 from membership where membership.account_id = account.account_id
    and membership.unit_id = any(${[...unitIds]}::int[]))`;
}
