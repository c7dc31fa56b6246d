import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CutDays } from '../../../tallies/blocks.ts';
import { daysOfBlocks, missingDays, type Range, rangesOf } from '../../../tallies/server/index.ts';
import type { DayCount, StepCode } from '../../measures.ts';
import { findGroup } from './groups.ts';
import { keyOfBlock } from './parted-by.ts';
import './tables.ts';

/** What is rolled up of the days to some steps, and the days of receipt that are not. */
interface DayCells {
  readonly counts: readonly (DayCount & { readonly key: string; readonly step: StepCode })[];
  readonly ranges: readonly Range[];
}

/** The rolled-up days of a group of areas in whole half months, by steps of time; all is missing of a single area. */
export async function readDayCells(
  view: Db,
  areaIds: readonly number[],
  { blocks, cut, edges }: CutDays,
  steps: readonly StepCode[],
  starts: readonly string[],
): Promise<DayCells> {
  const outer = rangesOf(areaIds, edges);
  if (blocks === null || areaIds.length === 0) return { counts: [], ranges: outer };
  const group = await findGroup(view, areaIds, blocks);
  if (group === undefined) {
    return { counts: [], ranges: [...outer, ...rangesOf(areaIds, daysOfBlocks(...blocks, cut))] };
  }
  const { rows } = await sql<DayCells['counts'][number]>`
    select ${keyOfBlock(starts)} as key, step, days, sum(tips)::int as tips
    from tip_tally_cell join tip_tally_days using (group_id, block)
    where group_id = ${group.groupId}::int and step = any(${sql.val(steps)}::text[])
      and block between ${blocks[0]}::int and ${blocks[1]}::int and block <> all(${sql.val(cut)}::int[])
    group by 1, 2, 3`.execute(view);
  const missing = missingDays(blocks, group.present, cut);
  return { counts: rows, ranges: [...outer, ...rangesOf(areaIds, missing)] };
}
