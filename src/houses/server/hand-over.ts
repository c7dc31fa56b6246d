import { findLandlords, holdSiteMembers } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { rewriteHouse } from './change-house.ts';
import { holdHouse } from './hold-house.ts';
import type { StoredHouse } from './house-queries.ts';
import { forgetIdentities } from './resident-queries.ts';

/**
 * Gives a house to another landlord of its site, by the sign-in code. Who lives there goes on being counted, and what is
 * to be notified goes on running; the identities are deleted, for they are sealed to the former landlord alone. The very
 * same again is harmless. Throws `unknown_login` where no landlord of the site has the code, `house_changed` where
 * somebody changed the house meanwhile, and `not_found` where it has ended.
 */
export async function handOver(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  { version, login }: { readonly version: number; readonly login: string },
): Promise<void> {
  const at = clock.now();
  const { area_id: areaId, scheme_id: schemeId } = house;
  await transaction(db, async (trx) => {
    const asked = { logins: [login], memberIds: [] };
    const landlords = await findLandlords(trx, { areaId, schemeId }, asked, at);
    const memberId = landlords.find(({ siteId }) => siteId === house.site_id)?.memberId;
    const [present] = memberId === undefined ? [] : await holdSiteMembers(trx, areaId, [memberId], at);
    if (present === undefined) throw new AppError('unknown_login');
    const held = await holdHouse(trx, house);
    if (held.member_id === present) return;
    await rewriteHouse(trx, house, version, { member_id: present }, ['hand_over', present], {
      accountId,
      at,
    });
    await forgetIdentities(trx, house);
  });
}
