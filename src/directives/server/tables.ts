import type { ColumnType } from 'kysely';
import type { BoardRole, DirectiveKind, ReminderKind } from '../codes.ts';
import type { PaperMediaType } from '../evidence-type.ts';
import type { Minutes } from '../minutes.ts';
import type { TaskAction, TaskState } from '../workflow.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** One line for each steering unit that keeps a board; counted up before its members or meetings change. */
export interface BoardTable {
  area_id: number;
  unit_id: number;
  version: number;
}

/** A term of a public official in a board. */
export interface BoardMemberTable {
  area_id: number;
  member_id: string;
  unit_id: number;
  name: string;
  post: string;
  role: BoardRole;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

/** A meeting; `issued` is the whole of the minutes as they were issued. */
export interface BoardMeetingTable {
  area_id: number;
  meeting_id: string;
  unit_id: number;
  number: number;
  year: number;
  held_on: string;
  place: string;
  chair_id: string | null;
  secretary_id: string | null;
  agenda: Json<readonly string[]>;
  minutes: string;
  conclusions: Json<readonly string[]>;
  version: number;
  issued_at: Date | null;
  issued_by: string | null;
  issued: ColumnType<Minutes | null, string | null, string | null>;
  issued_hash: Buffer | null;
}

/** A document from above. */
export interface DirectiveTable {
  area_id: number;
  directive_id: string;
  unit_id: number;
  kind: DirectiveKind;
  number: string | null;
  issued_on: string | null;
  issuer: string | null;
  subject: string;
  source: string | null;
  valid_from: string | null;
  valid_to: string | null;
  superseded_by: string | null;
  verified: boolean;
  version: number;
  recorded_at: Date;
}

/** A task that a board gave to a unit. */
export interface DirectiveTaskTable {
  area_id: number;
  task_id: string;
  unit_id: number;
  responsible_id: number;
  directive_id: string | null;
  meeting_id: string | null;
  conclusion: number | null;
  title: string;
  assigned_on: string;
  due_on: string;
  due_verified: boolean;
  state: TaskState;
  percent: number;
  extension_asked: string | null;
  reported_on: string | null;
  answer_due_on: string | null;
  closed_on: string | null;
  version: number;
}

/** One thing that happened to a task. */
export interface DirectiveStepTable {
  area_id: number;
  task_id: string;
  seq: number;
  action: TaskAction | 'assign';
  to_state: TaskState;
  actor_id: string;
  at: Date;
  words: string | null;
  percent: number | null;
  due_on: string | null;
}

/** A paper that a report shows; `seq` is the step of the report, null until it is sent. */
export interface DirectiveEvidenceTable {
  area_id: number;
  task_id: string;
  evidence_id: string;
  seq: number | null;
  name: string;
  type: PaperMediaType;
  size: number;
  sha256: Buffer;
  stored_as: string;
  uploaded_by: string;
  uploaded_at: Date;
  removed_at: Date | null;
  removed_by: string | null;
  removed_why: string | null;
}

/** What the system reminded of by itself. */
export interface DirectiveReminderTable {
  area_id: number;
  task_id: string;
  kind: ReminderKind;
  due_on: string;
  on_day: string;
}

declare module '../../platform/database.ts' {
  interface Database {
    board: BoardTable;
    board_member: BoardMemberTable;
    board_meeting: BoardMeetingTable;
    directive: DirectiveTable;
    directive_task: DirectiveTaskTable;
    directive_step: DirectiveStepTable;
    directive_evidence: DirectiveEvidenceTable;
    directive_reminder: DirectiveReminderTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Writes down what is to be reminded of today. */
    'directives:remind': Record<string, never>;
    /** Removes papers that no report has named within a day. */
    'directives:remove_loose': Record<string, never>;
  }
}
