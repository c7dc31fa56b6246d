import type { AreaSet } from '../../../areas/area.ts';
import { countedIn } from '../../../areas/counted-in.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Block } from '../../../tallies/blocks.ts';
import { inOrder } from './groups.ts';
import './tables.ts';

/** A group of areas, with the first block in which it has a tip. */
export interface KeptGroup {
  readonly groupId: number;
  readonly areaIds: readonly number[];
  readonly first: Block;
}

/**
 * The groups that are asked for as the units stand on a day: each area with all that counts under it, by the units of
 * then and of now. New ones are written; those of other units go, with all that was rolled up of them.
 */
export async function keepGroups(
  db: Db,
  areas: AreaSet,
  firsts: ReadonlyMap<number, Block>,
  today: string,
): Promise<KeptGroup[]> {
  const wanted = wantedGroups(areas, firsts, today);
  return transaction(db, async (trx) => {
    const kept = await trx.selectFrom('tip_tally_group').select(['group_id', 'area_ids']).execute();
    const known = new Map(kept.map((group) => [group.area_ids.join(), group.group_id]));
    const gone = kept.filter((group) => !wanted.has(group.area_ids.join())).map((group) => group.group_id);
    if (gone.length > 0) await trx.deleteFrom('tip_tally_member').where('group_id', 'in', gone).execute();
    if (gone.length > 0) await trx.deleteFrom('tip_tally_group').where('group_id', 'in', gone).execute();
    const groups: KeptGroup[] = [];
    for (const [key, { areaIds, first }] of wanted) {
      const groupId = known.get(key);
      if (groupId !== undefined) {
        groups.push({ groupId, areaIds, first });
        continue;
      }
      const { group_id } = await trx
        .insertInto('tip_tally_group')
        .values({ area_ids: [...areaIds] })
        .returning('group_id')
        .executeTakeFirstOrThrow();
      const members = areaIds.map((areaId) => ({ area_id: areaId, group_id }));
      await trx.insertInto('tip_tally_member').values(members).execute();
      groups.push({ groupId: group_id, areaIds, first });
    }
    return groups;
  });
}

/** By its areas: only groups of two or more, in which there are tips. */
function wantedGroups(
  areas: AreaSet,
  firsts: ReadonlyMap<number, Block>,
  today: string,
): Map<string, Omit<KeptGroup, 'groupId'>> {
  const wanted = new Map<string, Omit<KeptGroup, 'groupId'>>();
  for (const units of ['then', 'now'] as const) {
    const counted = countedIn(areas, units, today);
    for (const { areaId } of areas.areas) {
      const areaIds = inOrder(counted(areaId));
      const blocks = areaIds.flatMap((id) => firsts.get(id) ?? []);
      if (areaIds.length < 2 || blocks.length === 0) continue;
      wanted.set(areaIds.join(), { areaIds, first: Math.min(...blocks) });
    }
  }
  return wanted;
}
