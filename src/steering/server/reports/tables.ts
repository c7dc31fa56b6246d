import type { ColumnType } from 'kysely';
import type { CalendarCode } from '../../calendars.ts';
import type { ReportFormat, ReportKind, ReportState, SectionKey, TemplateSection } from '../../report.ts';
import type { IssueWords } from '../../report-contract.ts';
import type { FrozenFigures } from './frozen-figures.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

/** A version of a unit's template. */
export interface ReportTemplateTable {
  area_id: number;
  unit_id: number;
  kind: ReportKind;
  version: number;
  subject: string;
  sections: Json<readonly TemplateSection[]>;
  saved_by: string;
  saved_at: Date;
}

/** A report; `area_id` is the area of the unit that writes it, `about_area_id` the one that it tells of. */
export interface ReportTable {
  area_id: number;
  report_id: string;
  unit_id: number;
  about_area_id: number;
  kind: ReportKind;
  calendar: CalendarCode;
  period_from: string;
  period_to: string;
  template_version: number;
  subject_template: string;
  subject: string;
  figures: Json<FrozenFigures>;
  state: ReportState;
  /** Counts every change of the report and of its sections. */
  version: number;
  created_by: string;
  created_at: Date;
  composed_at: Date;
  issue: Json<IssueWords> | null;
  year: number | null;
  number: number | null;
  issued_on: string | null;
  issued_by: string | null;
  issued_at: Date | null;
  content_hash: Buffer | null;
}

/** One section of a report: the template's words, what was composed from them, and what people made of it. */
export interface ReportSectionTable {
  area_id: number;
  report_id: string;
  key: SectionKey;
  position: number;
  heading: string;
  template: string;
  composed: string;
  text: string;
  edited: boolean;
  version: number;
  edited_by: string | null;
  edited_at: Date | null;
}

/** A file made of a report, or on its way. */
export interface ReportFileTable {
  area_id: number;
  report_id: string;
  format: ReportFormat;
  version: number;
  state: 'waiting' | 'ready' | 'failed';
  progress: number;
  stored_as: string | null;
  size: number | null;
  asked_at: Date;
}

declare module '../../../platform/database.ts' {
  interface Database {
    report_template: ReportTemplateTable;
    report: ReportTable;
    report_section: ReportSectionTable;
    report_file: ReportFileTable;
  }
}

declare module '../../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Makes the files of a report that wait to be made. */
    'steering:render_report': { areaId: number; reportId: string };
  }
}
