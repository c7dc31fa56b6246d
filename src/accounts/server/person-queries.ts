import type { Db } from '../../platform/database.ts';
import type { Role } from '../roles.ts';
import type { SiteMembership } from '../site-roles.ts';
import { presentSites } from './present-sites.ts';
import { isPresent } from './unit-queries.ts';

/** A person as those see them who decide on their access. */
export interface Person {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  /** Those that hold now. */
  readonly memberships: readonly { readonly unitId: number; readonly role: Role }[];
  /** The sites that the person belongs to now. */
  readonly sites: readonly SiteMembership[];
}

/** A person who may sign in, with or without a membership; undefined where there is none. */
export async function findPerson(db: Db, accountId: string, now: Date): Promise<Person | undefined> {
  const account = await db
    .selectFrom('account')
    .select(['login', 'display_name'])
    .where('account_id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (account === undefined) return undefined;
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .select(['membership.unit_id as unitId', 'membership.role'])
    .where('membership.account_id', '=', accountId)
    .where(isPresent(now))
    .orderBy('membership.unit_id')
    .orderBy('membership.role')
    .execute();
  const sites = memberships.length > 0 ? [] : await presentSites(db, accountId, now);
  return { accountId, login: account.login, displayName: account.display_name, memberships, sites };
}
