import { sql } from 'kysely';
import type { Database, Db } from '../../platform/database.ts';
import type { Block, CutDays } from '../blocks.ts';
import { daysOfBlocks, type Range, rangesOf } from './ranges.ts';

/** A table with a row for each area and block that are rolled up: `area_id` and `block` are its key. */
export type TallyTable = {
  [Table in keyof Database]: Database[Table] extends { area_id: number; block: number } ? Table : never;
}[keyof Database];

interface Presence {
  readonly areaId: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** The days of some areas in a range that are not rolled up: its edges, and what has no row. */
export async function missingDaysOf(
  view: Db,
  table: TallyTable,
  areaIds: readonly number[],
  { blocks, cut, edges }: CutDays,
): Promise<Range[]> {
  const outer = rangesOf(areaIds, edges);
  if (blocks === null || areaIds.length === 0) return outer;
  const [first, last] = blocks;
  const { rows: present } = await sql<Presence>`select area_id as "areaId", count(*) as count,
      min(block) as first, max(block) as last
    from ${sql.table(table)}
    where area_id = any(${sql.val(areaIds)}::int[]) and block between ${first}::int and ${last}::int
    group by area_id`.execute(view);
  const known = new Map(present.map((one) => [one.areaId, one]));
  const withGaps = present.filter((one) => one.count < one.last - one.first + 1).map((one) => one.areaId);
  const gaps = withGaps.length === 0 ? [] : await gapsOf(view, table, withGaps, blocks);
  const around = areaIds.flatMap((areaId) => {
    const cells = known.get(areaId);
    if (cells === undefined) return [{ areaId, first, last }];
    return [
      { areaId, first, last: cells.first - 1 },
      { areaId, first: cells.last + 1, last },
    ];
  });
  const inner = [...around, ...gaps].flatMap((gap) =>
    rangesOf([gap.areaId], daysOfBlocks(gap.first, gap.last, cut)),
  );
  return [...inner, ...outer];
}

async function gapsOf(
  view: Db,
  table: TallyTable,
  areaIds: readonly number[],
  [first, last]: readonly [Block, Block],
): Promise<{ areaId: number; first: Block; last: Block }[]> {
  const { rows } = await sql<{ areaId: number; first: Block; last: Block }>`
    select area_id as "areaId", block + 1 as first, following - 1 as last from (
      select area_id, block, lead(block) over (partition by area_id order by block) as following
      from ${sql.table(table)} where area_id = any(${sql.val(areaIds)}::int[])
        and block between ${first}::int and ${last}::int) as cell
    where following > block + 1`.execute(view);
  return rows;
}
