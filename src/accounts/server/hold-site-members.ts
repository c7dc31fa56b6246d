import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import './tables.ts';

/**
 * Those of some people of sites who belong there at a moment, held so that none of them leaves before the transaction
 * ends: what is given to them now ends with them.
 */
export async function holdSiteMembers(
  trx: Trx,
  areaId: number,
  memberIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await trx
    .selectFrom('site_member')
    .select('member_id')
    .where('area_id', '=', areaId)
    .where('member_id', '=', sql<string>`any(${memberIds}::uuid[])`)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .orderBy('member_id')
    .forShare()
    .execute();
  return rows.map(({ member_id }) => member_id);
}
