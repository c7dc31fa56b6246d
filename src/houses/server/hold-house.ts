import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { HouseKey, StoredHouse } from './house-queries.ts';

/**
 * Holds a house until the transaction ends, and gives it as it is now. Whatever changes a house, its rooms or who lives
 * there begins with this, so that no two of them ever wait for each other; people of sites are held before it. Throws
 * `not_found` for a house that has ended.
 */
export async function holdHouse(trx: Trx, key: HouseKey): Promise<StoredHouse> {
  const house = await holdEvenEnded(trx, key);
  if (house.ended_on !== null) throw new AppError('not_found');
  return house;
}

/** The same for a house that may have ended. Throws `not_found` where there is none. */
export async function holdEvenEnded(trx: Trx, { area_id, house_id }: HouseKey): Promise<StoredHouse> {
  const house = await trx
    .selectFrom('house')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .forUpdate()
    .executeTakeFirst();
  if (house === undefined) throw new AppError('not_found');
  return house;
}

/**
 * The same for what a landlord alone may do. Throws `not_found` where another one keeps the house meanwhile, or none: what
 * is sealed to whoever has left must not come after their leaving.
 */
export async function holdHosted(trx: Trx, judged: StoredHouse): Promise<StoredHouse> {
  const house = await holdHouse(trx, judged);
  if (house.member_id !== judged.member_id) throw new AppError('not_found');
  return house;
}
