import type { ColumnType } from 'kysely';
import type { EntrySort, Grade, MemberRole, TeamAction } from '../codes.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A team as it stands; its `version` counts what happened to it. */
export interface ForceTeamTable {
  area_id: number;
  team_id: string;
  unit_id: number;
  group_name: string;
  group_key: string;
  decision_number: string;
  decision_dated: string;
  decision_issuer: string;
  deputies: number;
  members: number;
  from_day: string;
  ended_on: string | null;
  complaint_since: string | null;
  version: number;
  recorded_by: string;
  recorded_at: Date;
}

/** One thing that happened to a team. */
export interface ForceStepTable {
  area_id: number;
  team_id: string;
  version: number;
  action: TeamAction;
  on_day: string;
  subject: string | null;
  grade: Grade | null;
  before: Json<Readonly<Record<string, unknown>>>;
  /** Hash of what was asked for; null of steps older than it. */
  sent: string | null;
  actor_id: string;
  at: Date;
}

/** A term of somebody in a team. */
export interface ForceMemberTable {
  area_id: number;
  team_id: string;
  member_id: string;
  role: MemberRole;
  from_day: string;
  to_day: string | null;
}

/** A task, a training or equipment; what `count` and `part` are of each stands in the migration. */
export interface ForceEntryTable {
  area_id: number;
  team_id: string;
  entry_id: string;
  sort: EntrySort;
  code: string;
  on_day: string;
  count: number;
  part: number | null;
  hours: number | null;
  returned_on: string | null;
  withdrawn_at: Date | null;
  /** Hash of what was asked for; null of entries older than it. */
  sent: string | null;
  recorded_by: string;
  recorded_at: Date;
}

/** That pieces of equipment came back, once for each time. */
export interface ForceReturnTable {
  area_id: number;
  team_id: string;
  entry_id: string;
  return_id: string;
  count: number;
  on_day: string;
  recorded_by: string;
  recorded_at: Date;
}

/** What whoever moves the days of a residential group's teams holds. */
export interface ForceGroupTable {
  area_id: number;
  group_key: string;
}

/** What whoever grades an area's year holds. */
export interface ForceYearTable {
  area_id: number;
  year_from: string;
}

/** The grade of a team for a year. */
export interface ForceGradeTable {
  area_id: number;
  year_from: string;
  team_id: string;
  grade: Grade;
  charged: number;
  carried: number;
  graded_by: string;
  graded_at: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    force_team: ForceTeamTable;
    force_step: ForceStepTable;
    force_member: ForceMemberTable;
    force_entry: ForceEntryTable;
    force_return: ForceReturnTable;
    force_group: ForceGroupTable;
    force_year: ForceYearTable;
    force_grade: ForceGradeTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends the words about members who left, and of old entries, whose term is over. */
    'forces:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    force_member: 'person';
    force_entry: 'note';
  }
}
