import type { HolidayKind, Unit } from '../law-book.ts';

/** Time limits and weekly days off; one row for each code and span of validity. */
export interface LawParameterTable {
  code: string;
  valid_from: string;
  valid_to: string | null;
  value: number;
  unit: Unit;
  rolls: boolean;
  source: string;
  source_en: string;
  verified: boolean;
  note: string | null;
  note_en: string | null;
  /** The row as the product last wrote it (JSON); null for a row of the deployment's own. */
  shipped_as: string | null;
}

/** Days that differ from their weekday. */
export interface LawHolidayTable {
  day: string;
  name: string;
  name_en: string;
  kind: HolidayKind;
  source: string;
  source_en: string;
  verified: boolean;
  shipped_as: string | null;
}

declare module '../../platform/database.ts' {
  interface Database {
    law_parameter: LawParameterTable;
    law_holiday: LawHolidayTable;
  }
}
