import type { Selectable } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db, Trx } from '../../platform/database.ts';
import { momentSchema } from '../../wire/encoding.ts';
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
