import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { Session } from '../contract.ts';
import type { Role } from '../roles.ts';
import type { SiteMembership } from '../site-roles.ts';
import { actingUnits } from './acting-units.ts';
import { presentSites } from './present-sites.ts';
import { isPresent, presentUnit, UNIT_COLUMNS } from './unit-queries.ts';

/** Tells of which of somebody's memberships of sites, by id, there are boarding houses to keep or to visit. */
export type FindHousing = (sites: readonly SiteMembership[]) => Promise<ReadonlySet<string>>;

/**
 * Who is signed in, and in which units, inherited ones among them. Throws `not_signed_in` where the session has just
 * ended.
 */
export async function readSession(
  { db, clock }: Services,
  findHousing: FindHousing,
  sessionHash: Buffer,
): Promise<Session> {
  const now = clock.now();
  const account = await db
    .selectFrom('session')
    .innerJoin('account', 'account.account_id', 'session.account_id')
    .select(['account.account_id', 'account.login', 'account.display_name', 'account.recipient'])
    .select(['account.kdf', 'session.expires_at'])
    .select((select) => select.selectFrom('deployment').select('demo').as('demo'))
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('site_member')
          .select('site_member.member_id')
          .whereRef('site_member.account_id', '=', 'account.account_id'),
      ).as('of_site'),
    )
    .where('session.session_hash', '=', sessionHash)
    .executeTakeFirst();
  if (account === undefined) throw new AppError('not_signed_in');
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .innerJoin(actingUnits(dayOf(now)).as('acting'), 'acting.by_unit_id', 'membership.unit_id')
    .innerJoin('unit', 'unit.unit_id', 'acting.unit_id')
    .select([...UNIT_COLUMNS, 'membership.role', 'acting.by_unit_id'])
    .where('membership.account_id', '=', account.account_id)
    .where(isPresent(now))
    .orderBy('unit.unit_id')
    .orderBy('membership.role')
    .orderBy(sql`acting.by_unit_id <> unit.unit_id`)
    .execute();
  const sites = memberships.length > 0 ? [] : await presentSites(db, account.account_id, now);
  const housing = await findHousing(sites);
  return {
    accountId: account.account_id,
    login: account.login,
    displayName: account.display_name,
    recipient: account.recipient,
    kdf: account.kdf,
    expiresAt: account.expires_at.toISOString(),
    demo: account.demo ?? false,
    memberships: memberships.filter(isNearest).map((row) => ({
      unit: presentUnit(row),
      role: row.role,
      inheritedBy: row.by_unit_id === row.unit_id ? null : row.by_unit_id,
    })),
    sites: sites.map((site) => ({ ...site, hasHouses: housing.has(site.memberId) })),
    ofSite: Boolean(account.of_site),
  };
}

interface Held {
  readonly unit_id: number;
  readonly role: Role;
}

/** Whoever serves an ended unit and its heir alike has the role in it once: the own one comes first. */
function isNearest({ unit_id, role }: Held, index: number, all: readonly Held[]): boolean {
  return all.findIndex((held) => held.unit_id === unit_id && held.role === role) === index;
}
