/** Every way in which a whole file is refused, before any of its rows is looked at. */
const FILE_FAULTS = [
  'empty',
  'too_big',
  'unknown_type',
  'not_as_said',
  'old_excel',
  'damaged',
  'open_quotes',
  'too_long',
  'unpacks_too_big',
  'wrong_encoding',
  'old_font',
  'too_many_rows',
  'too_many_columns',
  'merged_cells',
  'formula_in_headings',
  'no_headings',
  'headings_missing',
  'headings_unknown',
  'headings_twice',
  'no_rows',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** A file that is refused as a whole: why, and which headings or ranges it is about. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly about: readonly string[];

  constructor(code: FileFaultCode, about: readonly string[] = []) {
    super(code);
    this.name = 'FileFault';
    this.code = code;
    this.about = about;
  }
}
