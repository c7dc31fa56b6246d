import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import { belongsAt } from './belongs-at.ts';
import './tables.ts';

/** A landlord of a site, by the code with which they sign in. */
export interface FoundLandlord {
  readonly memberId: string;
  readonly siteId: string;
  readonly login: string;
}

/** The landlords of a scheme's sites who belong to them at a moment, by these codes or as these members. */
export async function findLandlords(
  db: Db | Trx,
  { areaId, schemeId }: { readonly areaId: number; readonly schemeId: string },
  { logins, memberIds }: { readonly logins: readonly string[]; readonly memberIds: readonly string[] },
  now: Date,
): Promise<FoundLandlord[]> {
  if (logins.length + memberIds.length === 0) return [];
  return db
    .selectFrom('site_member')
    .innerJoin('account', 'account.account_id', 'site_member.account_id')
    .select(['site_member.member_id as memberId', 'site_member.site_id as siteId', 'account.login as login'])
    .where('site_member.area_id', '=', areaId)
    .where('site_member.scheme_id', '=', schemeId)
    .where('site_member.role', '=', 'landlord')
    .where(({ eb, or }) =>
      or([
        eb('account.login', '=', sql<string>`any(${logins}::text[])`),
        eb('site_member.member_id', '=', sql<string>`any(${memberIds}::uuid[])`),
      ]),
    )
    .where(belongsAt(now))
    .execute();
}
