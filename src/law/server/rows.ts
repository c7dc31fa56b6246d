import type { Holiday, Parameter } from '../law-book.ts';
import type { LawHolidayTable, LawParameterTable } from './tables.ts';

/** A table's row without the mark of what was shipped. */
export type ParameterRow = Omit<LawParameterTable, 'shipped_as'>;
export type HolidayRow = Omit<LawHolidayTable, 'shipped_as'>;

/** A parameter as the database keeps it. Columns in one fixed order: `shipped_as` compares as text. */
export function rowOfParameter(parameter: Parameter): ParameterRow {
  return {
    code: parameter.code,
    valid_from: parameter.validFrom,
    valid_to: parameter.validTo,
    value: parameter.value,
    unit: parameter.unit,
    rolls: parameter.rolls,
    source: parameter.source,
    source_en: parameter.sourceEn,
    verified: parameter.verified,
    note: parameter.note,
    note_en: parameter.noteEn,
  };
}

/** A parameter read back. */
export function parameterOfRow(row: ParameterRow): Parameter {
  return {
    code: row.code,
    value: row.value,
    unit: row.unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    rolls: row.rolls,
    source: row.source,
    sourceEn: row.source_en,
    verified: row.verified,
    note: row.note,
    noteEn: row.note_en,
  };
}

/** A holiday as the database keeps it, in the same fixed order. */
export function rowOfHoliday(holiday: Holiday): HolidayRow {
  return {
    day: holiday.day,
    name: holiday.name,
    name_en: holiday.nameEn,
    kind: holiday.kind,
    source: holiday.source,
    source_en: holiday.sourceEn,
    verified: holiday.verified,
  };
}

/** A holiday read back. */
export function holidayOfRow(row: HolidayRow): Holiday {
  return {
    day: row.day,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    source: row.source,
    sourceEn: row.source_en,
    verified: row.verified,
  };
}
