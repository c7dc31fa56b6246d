import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CutDays } from '../../../tallies/blocks.ts';
import { missingDays, missingDaysOf, type Range, rangesOf } from '../../../tallies/server/index.ts';
import { TALLY_MEASURES, type TallyMeasure, type TipBreakdown } from '../../measures.ts';
import { findGroup } from './groups.ts';
import { keyOfBlock, type PartedBy, startsOf } from './parted-by.ts';
import './tables.ts';

/** Counts under a key. */
type KeyedCounts = { readonly key: string } & Readonly<Record<TallyMeasure, number>>;

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
  if (by === 'category' || by === 'channel') return readGroup(view, areaIds, cut, by);
  const key = by === 'area' ? sql<string>`area_id::text` : keyOfBlock(startsOf(by));
  const counts = await sums(view, areaIds, cut, key);
  return { counts, ranges: await missingDaysOf(view, 'tip_tally', areaIds, cut) };
}

/** The rolled-up counts alone, by steps of time: what is missing is told where they are read by area. */
export function sumSteps(
  view: Db,
  areaIds: readonly number[],
  cut: CutDays,
  starts: readonly string[],
): Promise<readonly KeyedCounts[]> {
  return sums(view, areaIds, cut, keyOfBlock(starts));
}

async function sums(
  view: Db,
  areaIds: readonly number[],
  { blocks, cut }: CutDays,
  key: RawBuilder<string>,
): Promise<readonly KeyedCounts[]> {
  if (blocks === null || areaIds.length === 0) return [];
  const { rows } = await sql<KeyedCounts>`select ${key} as key, ${SUMS} from tip_tally
    where area_id = any(${sql.val(areaIds)}::int[]) and block between ${blocks[0]}::int and ${blocks[1]}::int
      and block <> all(${sql.val(cut)}::int[]) group by 1`.execute(view);
  return rows;
}

async function readGroup(
  view: Db,
  areaIds: readonly number[],
  { blocks, edges }: CutDays,
  by: TipBreakdown,
): Promise<Cells> {
  const outer = rangesOf(areaIds, edges);
  if (blocks === null || areaIds.length === 0) return { counts: [], ranges: outer };
  const group = await findGroup(view, areaIds, blocks);
  const present = group?.present ?? new Set<number>();
  const ranges = [...rangesOf(areaIds, missingDays(blocks, present, [])), ...outer];
  if (group === undefined) return { counts: [], ranges };
  const { rows: counts } = await sql<KeyedCounts>`select key, ${SUMS}
    from tip_tally_cell join tip_tally_kind using (group_id, block)
    where group_id = ${group.groupId}::int and parted_by = ${by}
      and block between ${blocks[0]}::int and ${blocks[1]}::int
    group by key`.execute(view);
  return { counts, ranges };
}
