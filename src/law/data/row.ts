import type { Parameter } from '../law-book.ts';

type Always = 'code' | 'value' | 'unit' | 'validFrom' | 'source' | 'sourceEn' | 'verified';

/** A row of the data files: in force without end, not rolling and without a note unless it says otherwise. */
export function row(given: Pick<Parameter, Always> & Partial<Parameter>): Parameter {
  return { validTo: null, rolls: false, note: null, noteEn: null, ...given };
}

/** The first day the product has to know: the article's period begins here. */
export const FIRST_DAY = '2017-01-01';
/** In force of the Criminal Procedure Code of 2003, the last day of it, and the first of that of 2015. */
export const CODE_2003_FROM = '2004-07-01';
export const CODE_2003_TO = '2017-12-31';
export const CODE_2015_FROM = '2018-01-01';

/** What is known but was not compared with its text. */
export const NOT_COMPARED = {
  note: 'Chưa đối chiếu với văn bản.',
  noteEn: 'Not compared with the text.',
} as const;
