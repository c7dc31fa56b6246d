import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db, Trx } from '../../platform/database.ts';
import { momentSchema } from '../../wire/encoding.ts';
import { belongsAt } from './belongs-at.ts';
import type { SiteMemberTable } from './tables.ts';

/** A row as it is stored. */
export type StoredSiteMember = Selectable<SiteMemberTable>;

interface OfScheme {
  readonly areaId: number;
  readonly schemeId: string;
}

/** A person with the code by which they sign in; null until the invitation is taken. */
export type NamedSiteMember = StoredSiteMember & { readonly login: string | null };

/** A person of a scheme's sites, left or not; undefined where there is none of that id. */
export async function findSiteMember(
  db: Db | Trx,
  scheme: OfScheme,
  memberId: string,
): Promise<NamedSiteMember | undefined> {
  return selectMember(db, scheme, memberId).executeTakeFirst();
}

/** The same, held until the transaction ends: nobody ends or renames the person meanwhile. */
export async function holdSiteMember(
  trx: Trx,
  scheme: OfScheme,
  memberId: string,
): Promise<NamedSiteMember | undefined> {
  return selectMember(trx, scheme, memberId).forNoKeyUpdate('site_member').executeTakeFirst();
}

function selectMember(db: Db | Trx, { areaId, schemeId }: OfScheme, memberId: string) {
  return db
    .selectFrom('site_member')
    .leftJoin('account', 'account.account_id', 'site_member.account_id')
    .selectAll('site_member')
    .select('account.login')
    .where('site_member.area_id', '=', areaId)
    .where('site_member.member_id', '=', memberId)
    .where('site_member.scheme_id', '=', schemeId);
}

/**
 * How many people were ever brought into a scheme's sites. It only grows: where it is what it was, nobody has come
 * meanwhile.
 */
export async function countEntered(db: Db | Trx, { areaId, schemeId }: OfScheme): Promise<number> {
  const { entered } = await db
    .selectFrom('site_member')
    .select(({ fn }) => fn.countAll<number>().as('entered'))
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', schemeId)
    .executeTakeFirstOrThrow();
  return Number(entered);
}

/** How many people sign in for each of some sites at a moment, by site; nothing of a site without any. */
export async function countSigningIn(
  db: Db,
  { areaId, schemeId }: OfScheme,
  siteIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (siteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('site_member')
    .select(['site_id', ({ fn }) => fn.countAll<number>().as('people')])
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', schemeId)
    .where('site_id', '=', sql<string>`any(${siteIds}::uuid[])`)
    .where('account_id', 'is not', null)
    .where(belongsAt(now))
    .groupBy('site_id')
    .execute();
  return new Map(rows.map(({ site_id, people }) => [site_id, Number(people)]));
}

const memberCursor = z.tuple([momentSchema, z.uuid()]);

/**
 * The people of a scheme's sites, or of one of them, who have not left, with their logins, the latest invited first.
 * Throws `bad_cursor`.
 */
export async function listSiteMembers(
  db: Db,
  { areaId, schemeId }: OfScheme,
  {
    siteId,
    cursor,
    limit,
  }: {
    readonly siteId?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
  now: Date,
): Promise<{ rows: NamedSiteMember[]; next: string | null }> {
  const after = decodeCursor(memberCursor, cursor);
  let select = db
    .selectFrom('site_member')
    .leftJoin('account', 'account.account_id', 'site_member.account_id')
    .selectAll('site_member')
    .select('account.login')
    .where('site_member.area_id', '=', areaId)
    .where('site_member.scheme_id', '=', schemeId)
    .where(belongsAt(now))
    .orderBy('site_member.invited_at', 'desc')
    .orderBy('site_member.member_id', 'desc')
    .limit(limit + 1);
  if (siteId !== undefined) select = select.where('site_member.site_id', '=', siteId);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('site_member.invited_at', 'site_member.member_id'), '<', tuple(new Date(at), id)),
    );
  }
  return cutPage(await select.execute(), limit, (last) => [last.invited_at.toISOString(), last.member_id]);
}

/** Those whose agreed end has passed and was not carried out yet, the longest ago first. */
export async function lapsedSiteMembers(db: Db, now: Date, limit: number): Promise<StoredSiteMember[]> {
  return db
    .selectFrom('site_member')
    .selectAll()
    .where('left_at', 'is', null)
    .where('valid_to', '<=', now)
    .orderBy('valid_to')
    .orderBy('member_id')
    .limit(limit)
    .execute();
}

/**
 * Everybody of some sites of a scheme whose leaving was not carried out, those who are still invited among them; held
 * until the transaction ends.
 */
export async function holdNotLeft(
  trx: Trx,
  { areaId, schemeId }: OfScheme,
  siteIds: readonly string[],
): Promise<StoredSiteMember[]> {
  return trx
    .selectFrom('site_member')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', schemeId)
    .where('site_id', '=', sql<string>`any(${siteIds}::uuid[])`)
    .where('left_at', 'is', null)
    .orderBy('member_id')
    .forNoKeyUpdate()
    .execute();
}
