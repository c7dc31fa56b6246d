import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { CODE_2003_FROM, CODE_2003_TO, CODE_2015_FROM, NOT_COMPARED, row } from './row.ts';

const OF_2003 = {
  validFrom: CODE_2003_FROM,
  validTo: CODE_2003_TO,
  source: 'BLTTHS 2003, Điều 103',
  sourceEn: 'Criminal Procedure Code 2003, Article 103',
  note: 'Tin nhận trước 01/01/2018 mà chưa giải quyết xong: theo dòng có hiệu lực ngày nhận; quy tắc chuyển tiếp này chưa đối chiếu.',
  noteEn:
    'Received before 1 January 2018 and still open: the row valid on the day of receipt governs; this transitional rule is not compared.',
} as const;

const OF_2015 = {
  validFrom: CODE_2015_FROM,
  source: 'BLTTHS 2015, Điều 147',
  sourceEn: 'Criminal Procedure Code 2015, Article 147',
} as const;

/** How long resolving a crime report may take, under both codes. */
export const RESOLUTION_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.resolve, value: 20, unit: 'day', rolls: true, verified: true, ...OF_2003 }),
  row({ code: LAW_CODES.resolve, value: 20, unit: 'day', rolls: true, verified: true, ...OF_2015 }),
  row({ code: LAW_CODES.resolveComplex, value: 2, unit: 'month', rolls: true, verified: true, ...OF_2003 }),
  row({ code: LAW_CODES.resolveComplex, value: 2, unit: 'month', rolls: true, verified: true, ...OF_2015 }),
  row({
    code: LAW_CODES.procuracyExtension,
    value: 2,
    unit: 'month',
    rolls: true,
    verified: true,
    ...OF_2015,
  }),
  row({
    code: LAW_CODES.extensionRequestLead,
    value: 5,
    unit: 'day',
    verified: false,
    ...OF_2015,
    ...NOT_COMPARED,
  }),
  row({
    code: LAW_CODES.afterResumption,
    value: 1,
    unit: 'month',
    rolls: true,
    verified: true,
    validFrom: CODE_2015_FROM,
    source: 'BLTTHS 2015, Điều 149',
    sourceEn: 'Criminal Procedure Code 2015, Article 149',
  }),
];
