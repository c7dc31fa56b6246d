import type { Selectable } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db, Trx } from '../../platform/database.ts';
import { momentSchema } from '../../wire/encoding.ts';
import type { SiteMembership } from '../site-roles.ts';
import type { SiteMemberTable } from './tables.ts';

/** A row as it is stored. */
export type StoredSiteMember = Selectable<SiteMemberTable>;

/** A person of a scheme's sites; undefined where there is none of that id. */
export async function findSiteMember(
  db: Db | Trx,
  { areaId, schemeId }: { readonly areaId: number; readonly schemeId: string },
  memberId: string,
): Promise<StoredSiteMember | undefined> {
  return db
    .selectFrom('site_member')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('member_id', '=', memberId)
    .where('scheme_id', '=', schemeId)
    .executeTakeFirst();
}

const memberCursor = z.tuple([momentSchema, z.uuid()]);

/** The people of a scheme's sites who have not left, with their logins, the latest invited first. Throws `bad_cursor`. */
export async function listSiteMembers(
  db: Db,
  { areaId, schemeId }: { readonly areaId: number; readonly schemeId: string },
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  now: Date,
): Promise<{ rows: (StoredSiteMember & { login: string | null })[]; next: string | null }> {
  const after = decodeCursor(memberCursor, cursor);
  let select = db
    .selectFrom('site_member')
    .leftJoin('account', 'account.account_id', 'site_member.account_id')
    .selectAll('site_member')
    .select('account.login')
    .where('site_member.area_id', '=', areaId)
    .where('site_member.scheme_id', '=', schemeId)
    .where(({ eb, or }) => or([eb('site_member.valid_to', 'is', null), eb('site_member.valid_to', '>', now)]))
    .orderBy('site_member.invited_at', 'desc')
    .orderBy('site_member.member_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('site_member.invited_at', 'site_member.member_id'), '<', tuple(new Date(at), id)),
    );
  }
  return cutPage(await select.execute(), limit, (last) => [last.invited_at.toISOString(), last.member_id]);
}

/** Somebody of a site who has taken the invitation and may sign in. */
export interface PersonOfSite {
  readonly memberId: string;
  readonly role: StoredSiteMember['role'];
  readonly login: string;
  /** To whom one seals (age1pq), as the server knows it. */
  readonly recipient: string;
  /** The end that was agreed; null where none was. */
  readonly until: Date | null;
}

/** People of one site at most who are read at once. */
export const MOST_OF_SITE = 60;

/** The people of a site who serve at a moment, the longest first. */
export async function peopleOfSite(
  db: Db | Trx,
  { areaId, schemeId, siteId }: Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>,
  now: Date,
): Promise<PersonOfSite[]> {
  const rows = await db
    .selectFrom('site_member as member')
    .innerJoin('account', 'account.account_id', 'member.account_id')
    .select(['member.member_id', 'member.role', 'member.valid_to', 'account.login', 'account.recipient'])
    .where('member.area_id', '=', areaId)
    .where('member.scheme_id', '=', schemeId)
    .where('member.site_id', '=', siteId)
    .where('member.valid_from', '<=', now)
    .where(({ eb, or }) => or([eb('member.valid_to', 'is', null), eb('member.valid_to', '>', now)]))
    .where('account.disabled_at', 'is', null)
    .orderBy('member.valid_from')
    .orderBy('member.member_id')
    .limit(MOST_OF_SITE)
    .execute();
  return rows.map(({ member_id: memberId, role, login, recipient, valid_to: until }) => {
    return { memberId, role, login, recipient, until };
  });
}
