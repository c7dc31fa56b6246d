import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import { MOST_OF_TEAM, type SiteMembership, type SiteRole, TEAM_ROLES } from '../site-roles.ts';
import { belongsAt } from './belongs-at.ts';
import './tables.ts';

type OfSite = Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>;

/** Somebody of a site's team who has taken the invitation and may sign in. */
export interface PersonOfTeam {
  readonly memberId: string;
  readonly role: SiteRole;
  readonly login: string;
  /** To whom one seals (age1pq), as the server knows it. */
  readonly recipient: string;
  /** The end that was agreed; null where none was. */
  readonly until: Date | null;
}

/** Who serves in a site's team at a moment, the longest first. Who owns the place or lets rooms in it is not of it. */
export async function peopleOfTeam(db: Db | Trx, site: OfSite, now: Date): Promise<PersonOfTeam[]> {
  const rows = await serving(db, site, now)
    .orderBy('site_member.valid_from')
    .orderBy('site_member.member_id')
    .limit(MOST_OF_TEAM)
    .execute();
  return rows.map(present);
}

/**
 * Of some people those who serve in a site's team, held until the transaction ends: nobody of them leaves meanwhile.
 * By their ids.
 */
export async function holdOfTeam(
  trx: Trx,
  site: OfSite,
  memberIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, PersonOfTeam>> {
  const rows = await serving(trx, site, now)
    .where('site_member.member_id', '=', sql<string>`any(${memberIds}::uuid[])`)
    // in the order in which a whole site leaves: neither waits for the other
    .orderBy('site_member.member_id')
    .forShare('site_member')
    .execute();
  return new Map(rows.map((row) => [row.member_id, present(row)]));
}

/** How many of a site's team have not left, whether they have taken the invitation or not. */
export async function countTeam(
  db: Db | Trx,
  { areaId, schemeId, siteId }: OfSite,
  now: Date,
): Promise<number> {
  const { people } = await db
    .selectFrom('site_member')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', schemeId)
    .where('site_id', '=', siteId)
    .where('role', '=', sql<SiteRole>`any(${[...TEAM_ROLES]}::text[])`)
    .where(belongsAt(now))
    .executeTakeFirstOrThrow();
  return Number(people);
}

function serving(db: Db | Trx, { areaId, schemeId, siteId }: OfSite, now: Date) {
  return db
    .selectFrom('site_member')
    .innerJoin('account', 'account.account_id', 'site_member.account_id')
    .select(['site_member.member_id', 'site_member.role', 'site_member.valid_to'])
    .select(['account.login', 'account.recipient'])
    .where('site_member.area_id', '=', areaId)
    .where('site_member.scheme_id', '=', schemeId)
    .where('site_member.site_id', '=', siteId)
    .where('site_member.role', '=', sql<SiteRole>`any(${[...TEAM_ROLES]}::text[])`)
    .where('site_member.valid_from', '<=', now)
    .where(belongsAt(now))
    .where('account.disabled_at', 'is', null);
}

function present(row: {
  readonly member_id: string;
  readonly role: SiteRole;
  readonly login: string;
  readonly recipient: string;
  readonly valid_to: Date | null;
}): PersonOfTeam {
  const { member_id: memberId, role, login, recipient, valid_to: until } = row;
  return { memberId, role, login, recipient, until };
}
