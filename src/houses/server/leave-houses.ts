import type { Trx } from '../../platform/database.ts';

/**
 * A landlord leaves the site: the houses stay with their counts and are nobody's, and every identity that was sealed to
 * the landlord is deleted, for nobody else could open it. In the transaction that ends the person.
 */
export async function leaveHouses(
  trx: Trx,
  { area_id, member_id }: { readonly area_id: number; readonly member_id: string },
): Promise<void> {
  const houses = await trx
    .updateTable('house')
    .set({ member_id: null })
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .returning('house_id')
    .execute();
  if (houses.length === 0) return;
  await trx
    .deleteFrom('house_resident_words')
    .where('area_id', '=', area_id)
    .where(
      'house_id',
      'in',
      houses.map(({ house_id }) => house_id),
    )
    .execute();
}
