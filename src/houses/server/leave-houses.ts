import type { Trx } from '../../platform/database.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { forgetIdentities } from './resident-queries.ts';

/**
 * A landlord leaves the site: the houses stay with their counts and are nobody's, and every identity that was sealed to
 * the landlord is deleted, for nobody else could open it. In the transaction that ends the person; `accountId` is null
 * where nobody decided it.
 */
export async function leaveHouses(
  trx: Trx,
  { area_id, member_id }: { readonly area_id: number; readonly member_id: string },
  by: { readonly accountId: string | null; readonly at: Date },
): Promise<void> {
  const houses = await trx
    .selectFrom('house')
    .select(['area_id', 'house_id', 'version'])
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .orderBy('house_id')
    .forUpdate()
    .execute();
  for (const house of houses) {
    const version = house.version + 1;
    await trx
      .updateTable('house')
      .set({ member_id: null, version })
      .where('area_id', '=', area_id)
      .where('house_id', '=', house.house_id)
      .execute();
    await forgetIdentities(trx, house);
    await appendHouseLeaf(trx, house, 'house.landlord_left', [version, member_id], by);
  }
}
