import type { StoredSiteMember } from '../../accounts/server/index.ts';
import { TEAM_ROLES } from '../../accounts/site-roles.ts';
import type { Trx } from '../../platform/database.ts';

/**
 * Somebody leaves a site's team: what they can send by counts for the site no more. The others get another code when
 * they look, if they are enough. In the transaction that ends the person.
 */
export async function endSiteCodes(
  trx: Trx,
  { area_id, site_id, role }: Pick<StoredSiteMember, 'area_id' | 'site_id' | 'role'>,
): Promise<void> {
  if (!TEAM_ROLES.includes(role)) return;
  await trx.deleteFrom('site_code').where('area_id', '=', area_id).where('site_id', '=', site_id).execute();
}
