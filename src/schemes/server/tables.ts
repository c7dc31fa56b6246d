import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Message } from '../../sealed/message.ts';
import type { StepBefore } from '../contract.ts';
import type { ClearValues, KindForm } from '../form.ts';
import type { Action, CorrectionReason, DocumentType, State } from '../life.ts';
import type { SiteSort } from '../sites.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A version of the form of a kind. */
export interface SchemeKindTable {
  kind: string;
  version: number;
  form: Json<KindForm>;
  made_by: string | null;
  made_at: Date;
}

/** A label by which schemes are graded. */
export interface SchemeGradeTable {
  grade: string;
  place: number;
  name: string;
  name_en: string;
  ended_on: string | null;
}

/** A scheme as it stands; its `version` counts what happened to it. */
export interface SchemeTable {
  area_id: number;
  scheme_id: string;
  unit_id: number;
  kind: string;
  name: string;
  /** The name as searches compare it (`foldWords`). */
  folded: string;
  /** The name as the order of Vietnamese words has it, byte by byte; the database makes it. */
  name_key: GeneratedAlways<string>;
  about: string;
  paid_by_people: boolean;
  in_reports: boolean;
  state: State;
  version: number;
  launched_on: string | null;
  dissolved_on: string | null;
  grade: string | null;
  chair_name: string | null;
  chair_contact: string | null;
  chair_agreed_on: string | null;
  recorded_by: string;
  recorded_at: Date;
}

/** Where a scheme is kept: each id stands once over all areas. */
export interface SchemeHomeTable {
  scheme_id: string;
  area_id: number;
}

/** One thing that happened to a scheme. */
export interface SchemeStepTable {
  area_id: number;
  scheme_id: string;
  version: number;
  action: Action;
  state: State;
  on_day: string;
  subject_id: string | null;
  grade: string | null;
  /** What it replaced. */
  before: ColumnType<StepBefore, string | undefined, never>;
  reason: CorrectionReason | null;
  actor_id: string;
  at: Date;
}

/** A paper of a scheme's file. */
export interface SchemeDocumentTable {
  area_id: number;
  scheme_id: string;
  document_id: string;
  version: number;
  type: DocumentType;
  number: string | null;
  issuer: string | null;
  dated: string;
}

/** A site. */
export interface SchemeSiteTable {
  area_id: number;
  scheme_id: string;
  site_id: string;
  place_area_id: number;
  place_verified: boolean;
  sort: SiteSort;
  name: string;
  from_day: string;
  to_day: string | null;
  kind_version: number;
  fields: Json<ClearValues>;
}

/** A team of a site. */
export interface SchemeTeamTable {
  area_id: number;
  scheme_id: string;
  team_id: string;
  site_id: string;
  name: string;
  kind_version: number;
  fields: Json<ClearValues>;
}

/** A term of office of a team, with its number of members. */
export interface SchemeTermTable {
  area_id: number;
  scheme_id: string;
  team_id: string;
  term_id: string;
  place_area_id: number;
  from_day: string;
  to_day: string | null;
  members: number;
}

/** Something that a site or a team did. */
export interface SchemeActivityTable {
  area_id: number;
  scheme_id: string;
  activity_id: string;
  site_id: string;
  team_id: string | null;
  place_area_id: number;
  type: string;
  on_day: string;
  participants: number;
  kind_version: number;
  fields: Json<ClearValues>;
  recorded_by: string;
  recorded_at: Date;
  withdrawn_at: Date | null;
}

/** An activity that was entered on a phone, with what is sealed of it. */
export interface SiteRecordTable {
  area_id: number;
  activity_id: string;
  account_id: string;
  record_key: string | null;
  message: ColumnType<Message | null, string | null, string | null>;
  own_key: Buffer | null;
  /** How many photos it came with. */
  photos: number;
  at: Date;
}

/** A sealed photo of a record. */
export interface SiteRecordPhotoTable {
  area_id: number;
  activity_id: string;
  file_id: string;
  stored_as: string;
  sha256: Buffer;
  size: number;
}

declare module '../../platform/database.ts' {
  interface Database {
    scheme_kind: SchemeKindTable;
    scheme_grade: SchemeGradeTable;
    scheme: SchemeTable;
    scheme_home: SchemeHomeTable;
    scheme_step: SchemeStepTable;
    scheme_document: SchemeDocumentTable;
    scheme_site: SchemeSiteTable;
    scheme_team: SchemeTeamTable;
    scheme_term: SchemeTermTable;
    scheme_activity: SchemeActivityTable;
    site_record: SiteRecordTable;
    site_record_photo: SiteRecordPhotoTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends names of terms and words of activities whose term is over. */
    'schemes:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    scheme: 'chair';
    scheme_site: 'fields';
    scheme_team: 'fields';
    scheme_term: 'roster';
    scheme_activity: 'fields';
  }
}
