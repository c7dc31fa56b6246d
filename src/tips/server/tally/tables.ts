import type { Generated } from 'kysely';
import type { StepCode, TallyMeasure, TipBreakdown } from '../../measures.ts';

type Counts = { [Measure in TallyMeasure]: number };

/** What an area's own tips of a half month are, as their rows say now; only of blocks that are over. */
export interface TipTallyTable extends Counts {
  area_id: number;
  block: number;
}

/** Areas that are asked for together; `area_ids` in order. */
export interface TipTallyGroupTable {
  group_id: Generated<number>;
  area_ids: number[];
}

/** Which groups an area is in. */
export interface TipTallyMemberTable {
  area_id: number;
  group_id: number;
}

/** That the two tables below hold a block of a group. */
export interface TipTallyCellTable {
  group_id: number;
  block: number;
}

/** The counts of a group by category and by channel. */
export interface TipTallyKindTable extends Counts {
  group_id: number;
  block: number;
  parted_by: TipBreakdown;
  key: string;
}

/** How many tips of a group took how many days to a step. */
export interface TipTallyDaysTable {
  group_id: number;
  block: number;
  step: StepCode;
  days: number;
  tips: number;
}

declare module '../../../platform/database.ts' {
  interface Database {
    tip_tally: TipTallyTable;
    tip_tally_group: TipTallyGroupTable;
    tip_tally_member: TipTallyMemberTable;
    tip_tally_cell: TipTallyCellTable;
    tip_tally_kind: TipTallyKindTable;
    tip_tally_days: TipTallyDaysTable;
  }
}

declare module '../../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Rolls up the tips of half months that are over and not yet, or no longer, rolled up. */
    'tips:tally': Record<string, never>;
  }
}
