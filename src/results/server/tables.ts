import type { ColumnType } from 'kysely';
import type { CaseStep, CaseWords } from '../case-contract.ts';
import type { CaseOutcome, CaseState } from '../case-workflow.ts';
import type { OffenceCode } from '../offences.ts';

/** A criminal case; its `version` counts its steps. */
export interface CriminalCaseTable {
  area_id: number;
  case_id: string;
  opened_by: number;
  year: number;
  number: number;
  unit_id: number;
  place_area_id: number;
  opened_on: string;
  offence: OffenceCode;
  state: CaseState;
  cleared_on: string | null;
  outcome: CaseOutcome | null;
  tips: number;
  scheme_ids: string[];
  to_unit_id: number | null;
  state_before: CaseState | null;
  version: number;
  recorded_by: string;
  recorded_at: Date;
}

/** A criminal group that was dismantled: a count, no name. */
export interface CriminalGroupTable {
  area_id: number;
  group_id: string;
  unit_id: number;
  place_area_id: number;
  dismantled_on: string;
  offence: OffenceCode;
  persons: number;
  case_ids: string[];
  version: number;
  recorded_by: string;
  recorded_at: Date;
}

/** What happened to a case or a group; states are null for a group. */
export interface ResultStepTable {
  area_id: number;
  subject_id: string;
  seq: number;
  action: string;
  from_state: CaseState | null;
  to_state: CaseState | null;
  on_day: string;
  unit_id: number;
  details: ColumnType<CaseStep['details'], string, string>;
  message_id: string | null;
  actor_id: string;
  at: Date;
  leaf_hash: Buffer;
}

declare module '../../platform/database.ts' {
  interface Database {
    criminal_case: CriminalCaseTable;
    criminal_group: CriminalGroupTable;
    result_step: ResultStepTable;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    criminal_case: CaseWords | 'reason';
  }
}
