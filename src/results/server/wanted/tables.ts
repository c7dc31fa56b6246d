import type { Generated } from 'kysely';
import type { WantedAction, WantedState } from '../../wanted-codes.ts';

/** A wanted notice; its `version` counts its steps. What each column holds stands in the migration. */
export interface WantedNoticeTable {
  area_id: number;
  notice_id: string;
  unit_id: number;
  state: WantedState;
  version: number;
  number: string | null;
  decided_on: string | null;
  issuer: string | null;
  source: string | null;
  full_name: string | null;
  birth_year: number | null;
  residence: string | null;
  features: string | null;
  offence: string | null;
  contact: string | null;
  folded: string;
  photo_as: string | null;
  photo_sha256: Buffer | null;
  changed_at: Date;
  published_at: Date | null;
  published_on: string | null;
  act_number: string | null;
  ended_on: string | null;
  ended_unit_id: number | null;
  ended_area_id: number | null;
  visits: Generated<number>;
}

/** What was done to a notice; `seq` is the version that it had afterwards. */
export interface WantedStepTable {
  area_id: number;
  notice_id: string;
  seq: number;
  action: WantedAction;
  state: WantedState;
  actor_id: string;
  at: Date;
  leaf_hash: Buffer;
}

/** That somebody visited a family, or whoever might persuade; the words are sealed. */
export interface WantedVisitTable {
  area_id: number;
  notice_id: string;
  visit_id: string;
  unit_id: number;
  entered_on: string;
  entered_at: Date;
  entered_by: string;
}

declare module '../../../platform/database.ts' {
  interface Database {
    wanted_notice: WantedNoticeTable;
    wanted_step: WantedStepTable;
    wanted_visit: WantedVisitTable;
  }
}

declare module '../../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Erases the names of notices that ended longer ago than registers are kept. */
    'results:end_names': Record<string, never>;
  }
}

declare module '../../../words/server/registers.ts' {
  interface Registers {
    wanted_visit: 'visit';
  }
}
