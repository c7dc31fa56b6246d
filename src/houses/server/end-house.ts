import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdEvenEnded } from './hold-house.ts';
import type { HouseKey, StoredHouse } from './house-queries.ts';
import { dropDuties, forgetIdentities } from './resident-queries.ts';

/**
 * A house is let no more: it leaves lists and counts, everybody moves out on its last day, what was to be notified is
 * dropped, every identity is deleted for good, and what was still to be put right is closed with it. Rooms and visits
 * stay, to be read. The very same again by the same hand is harmless. Throws `house_changed` where somebody changed it
 * meanwhile, or it was ended otherwise or by another hand, `day_in_future`, and `house_used_later` where somebody came or
 * left, or a visit was made, after that day.
 */
export async function endHouse(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  { version, lastDay }: { readonly version: number; readonly lastDay: string },
): Promise<void> {
  const at = clock.now();
  if (lastDay > dayOf(at)) throw new AppError('day_in_future');
  await transaction(db, async (trx) => {
    const held = await holdEvenEnded(trx, house);
    const again = held.ended_on === lastDay && held.version === version + 1;
    if (again && held.ended_by === accountId) return;
    if (held.ended_on !== null || held.version !== version) throw new AppError('house_changed');
    const usedOn = await lastUsedOn(trx, house);
    if (usedOn !== undefined && usedOn > lastDay)
      throw new AppError('house_used_later', { details: { usedOn } });
    await emptyHouse(trx, house, lastDay);
    await closeFindings(trx, house, accountId, lastDay);
    const left = { member_id: null, occupants: 0, open_findings: 0, next_check_on: null };
    await trx
      .updateTable('house')
      .set({ ...left, ended_on: lastDay, ended_by: accountId, version: version + 1 })
      .where('area_id', '=', house.area_id)
      .where('house_id', '=', house.house_id)
      .execute();
    await appendHouseLeaf(trx, house, 'house.end', [version + 1, lastDay], { accountId, at });
  });
}

/** The last day on which somebody came or left, or a visit was made; undefined where nothing ever happened. */
async function lastUsedOn(trx: Trx, { area_id, house_id }: HouseKey): Promise<string | undefined> {
  const { came, left } = await trx
    .selectFrom('house_resident')
    .select(({ fn }) => [
      fn.max<string | null>('arrived_on').as('came'),
      fn.max<string | null>('left_on').as('left'),
    ])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .executeTakeFirstOrThrow();
  const { visited } = await trx
    .selectFrom('house_visit')
    .select(({ fn }) => fn.max<string | null>('on_day').as('visited'))
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .executeTakeFirstOrThrow();
  return [came, left, visited]
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);
}

async function emptyHouse(trx: Trx, house: HouseKey, lastDay: string): Promise<void> {
  const { area_id, house_id } = house;
  await forgetIdentities(trx, house);
  await dropDuties(trx, house, lastDay);
  await trx
    .updateTable('house_resident')
    .set({ left_on: lastDay })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('left_on', 'is', null)
    .execute();
  await trx
    .updateTable('house_room')
    .set({ occupants: 0 })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .execute();
}

async function closeFindings(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  accountId: string,
  lastDay: string,
): Promise<void> {
  await trx
    .updateTable('house_finding')
    .set({ closed_on: lastDay, outcome: 'house_ended', closed_by: accountId })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('closed_on', 'is', null)
    .execute();
}
