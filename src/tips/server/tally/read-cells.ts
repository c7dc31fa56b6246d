import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CutDays } from '../../blocks.ts';
import { TALLY_MEASURES, type TallyMeasure, type TipBreakdown } from '../../measures.ts';
import { findGroup } from './groups.ts';
import { keyOfBlock, type PartedBy, startsOf } from './parted-by.ts';
import { daysOfBlocks, missingDays, type Range, rangesOf } from './ranges.ts';
import './tables.ts';

/** Counts under a key. */
export type KeyedCounts = { readonly key: string } & Readonly<Record<TallyMeasure, number>>;

/** What is rolled up of a scope, and the days that are not. */
export interface Cells {
  readonly counts: readonly KeyedCounts[];
  readonly ranges: readonly Range[];
}

const SUMS = sql.join(TALLY_MEASURES.map((measure) => sql.raw(`sum(${measure})::int as ${measure}`)));

/** The rolled-up counts of some areas in whole half months; what is missing is told as ranges, edges included. */
export async function readCells(
  view: Db,
  areaIds: readonly number[],
  cut: CutDays,
  by: PartedBy,
): Promise<Cells> {
  const edges = rangesOf(areaIds, cut.edges);
  if (cut.blocks === null || areaIds.length === 0) return { counts: [], ranges: edges };
  const { counts, ranges } =
    by === 'category' || by === 'channel'
      ? await readGroup(view, areaIds, cut.blocks, by)
      : await readAreas(view, areaIds, cut.blocks, cut.cut, by);
  return { counts, ranges: [...ranges, ...edges] };
}

type Blocks = readonly [first: number, last: number];

async function readAreas(
  view: Db,
  areaIds: readonly number[],
  blocks: Blocks,
  cut: readonly number[],
  by: Exclude<PartedBy, TipBreakdown>,
): Promise<Cells> {
  const [first, last] = blocks;
  const cells = sql`from tip_tally where area_id = any(${sql.val(areaIds)}::int[])
    and block between ${first}::int and ${last}::int`;
  const key = by === 'area' ? sql<string>`area_id::text` : keyOfBlock(startsOf(by));
  const { rows } = await sums(view, areaIds, blocks, cut, key);
  const { rows: present } = await sql<Presence>`select area_id as "areaId", count(*) as count,
    min(block) as first, max(block) as last ${cells} group by area_id`.execute(view);
  return { counts: rows, ranges: await missingOf(view, areaIds, blocks, cut, present) };
}

function sums(
  view: Db,
  areaIds: readonly number[],
  [first, last]: Blocks,
  cut: readonly number[],
  key: RawBuilder<string>,
) {
  return sql<KeyedCounts>`select ${key} as key, ${SUMS} from tip_tally
    where area_id = any(${sql.val(areaIds)}::int[]) and block between ${first}::int and ${last}::int
      and block <> all(${sql.val(cut)}::int[]) group by 1`.execute(view);
}

/** The rolled-up counts alone, by steps of time: what is missing is told where they are read by area. */
export async function sumSteps(
  view: Db,
  areaIds: readonly number[],
  { blocks, cut }: CutDays,
  starts: readonly string[],
): Promise<readonly KeyedCounts[]> {
  if (blocks === null || areaIds.length === 0) return [];
  return (await sums(view, areaIds, blocks, cut, keyOfBlock(starts))).rows;
}

interface Presence {
  readonly areaId: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** The days of areas whose block is not there: before the first, after the last, and in the gaps between. */
async function missingOf(
  view: Db,
  areaIds: readonly number[],
  [first, last]: Blocks,
  cut: readonly number[],
  present: readonly Presence[],
): Promise<Range[]> {
  const known = new Map(present.map((one) => [one.areaId, one]));
  const withGaps = present.filter((one) => one.count < one.last - one.first + 1).map((one) => one.areaId);
  const gaps = withGaps.length === 0 ? [] : await gapsOf(view, withGaps, [first, last]);
  const around = areaIds.flatMap((areaId) => {
    const cells = known.get(areaId);
    if (cells === undefined) return [{ areaId, first, last }];
    return [
      { areaId, first, last: cells.first - 1 },
      { areaId, first: cells.last + 1, last },
    ];
  });
  return [...around, ...gaps].flatMap((gap) =>
    rangesOf([gap.areaId], daysOfBlocks(gap.first, gap.last, cut)),
  );
}

async function gapsOf(
  view: Db,
  areaIds: readonly number[],
  [first, last]: Blocks,
): Promise<{ areaId: number; first: number; last: number }[]> {
  const { rows } = await sql<{ areaId: number; first: number; last: number }>`
    select area_id as "areaId", block + 1 as first, following - 1 as last from (
      select area_id, block, lead(block) over (partition by area_id order by block) as following
      from tip_tally where area_id = any(${sql.val(areaIds)}::int[])
        and block between ${first}::int and ${last}::int) as cell
    where following > block + 1`.execute(view);
  return rows;
}

async function readGroup(
  view: Db,
  areaIds: readonly number[],
  blocks: Blocks,
  by: TipBreakdown,
): Promise<Cells> {
  const group = await findGroup(view, areaIds, blocks);
  if (group === undefined) return { counts: [], ranges: rangesOf(areaIds, daysOfBlocks(...blocks, [])) };
  const { rows } = await sql<KeyedCounts>`select key, ${SUMS}
    from tip_tally_cell join tip_tally_kind using (group_id, block)
    where group_id = ${group.groupId}::int and parted_by = ${by}
      and block between ${blocks[0]}::int and ${blocks[1]}::int
    group by key`.execute(view);
  return { counts: rows, ranges: rangesOf(areaIds, missingDays(blocks, group.present, [])) };
}
