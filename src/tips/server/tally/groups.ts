import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import './tables.ts';

/** A group of areas, and which of the blocks asked for it has. */
interface FoundGroup {
  readonly groupId: number;
  readonly present: ReadonlySet<number>;
}

/** Areas in the order by which a group of them is found. */
export function inOrder(areaIds: readonly number[]): number[] {
  return [...new Set(areaIds)].sort((a, b) => a - b);
}

/** The group of exactly these areas, where there is one: single areas have none. */
export async function findGroup(
  view: Db,
  areaIds: readonly number[],
  [first, last]: readonly [number, number],
): Promise<FoundGroup | undefined> {
  if (areaIds.length < 2) return undefined;
  const { rows } = await sql<{ groupId: number; blocks: number[] }>`
    select group_id as "groupId", array(
      select block from tip_tally_cell as cell
      where cell.group_id = tip_tally_group.group_id and block between ${first}::int and ${last}::int) as blocks
    from tip_tally_group where area_ids = ${sql.val(inOrder(areaIds))}::int[]`.execute(view);
  const [group] = rows;
  return group && { groupId: group.groupId, present: new Set(group.blocks) };
}
