import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { FIRST_DAY, NOT_COMPARED, row } from './row.ts';

const CIRCULAR = {
  source: 'TTLT 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC, Điều 14',
  sourceEn: 'Joint Circular 01/2017, Article 14',
} as const;

/** In force of the joint circular 01/2017, which replaced 06/2013, and the last day before it. */
const CIRCULAR_FROM = '2018-03-01';
const BEFORE_CIRCULAR = { validFrom: FIRST_DAY, validTo: '2018-02-28' } as const;

/** Since then commune police verify at first hand (BLTTHS 2015, Điều 146.3 as amended in 2021). */
const COMMUNE_FROM = '2021-12-01';
const COMMUNE = {
  source: 'BLTTHS 2015, Điều 146; TTLT 01/2021 (thời hạn chưa đối chiếu)',
  sourceEn: 'Criminal Procedure Code 2015, Article 146; Joint Circular 01/2021 (length not compared)',
} as const;
const BEFORE_COMMUNE = {
  validFrom: FIRST_DAY,
  validTo: '2021-11-30',
  source: 'Chưa rõ căn cứ trước 01/12/2021',
  sourceEn: 'Ground before 1 December 2021 unknown',
  note: 'Tạm lấy như từ 01/12/2021.',
  noteEn: 'Taken to be as from 1 December 2021.',
} as const;

/** First checks at the receiving desk, and what the reporter must be told by when. */
export const INTAKE_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.verifyUrgent, value: 24, unit: 'hour', verified: false, ...BEFORE_COMMUNE }),
  row({
    code: LAW_CODES.verifyUrgent,
    value: 24,
    unit: 'hour',
    validFrom: COMMUNE_FROM,
    verified: false,
    ...COMMUNE,
    ...NOT_COMPARED,
  }),
  row({
    code: LAW_CODES.verifyOrdinary,
    value: 7,
    unit: 'day',
    rolls: true,
    verified: false,
    ...BEFORE_COMMUNE,
  }),
  row({
    code: LAW_CODES.verifyOrdinary,
    value: 7,
    unit: 'day',
    rolls: true,
    validFrom: COMMUNE_FROM,
    verified: false,
    ...COMMUNE,
    note: 'Số ngày chưa chắc chắn.',
    noteEn: 'The number of days is uncertain.',
  }),
  row({
    code: LAW_CODES.noticeOfReceipt,
    value: 3,
    unit: 'working_day',
    rolls: true,
    verified: false,
    ...BEFORE_CIRCULAR,
    source: 'TTLT 06/2013 (chưa đối chiếu)',
    sourceEn: 'Joint Circular 06/2013 (not compared)',
    note: 'Tạm lấy như TTLT 01/2017.',
    noteEn: 'Taken to be as in Joint Circular 01/2017.',
  }),
  row({
    code: LAW_CODES.noticeOfReceipt,
    value: 3,
    unit: 'working_day',
    rolls: true,
    validFrom: CIRCULAR_FROM,
    verified: true,
    ...CIRCULAR,
  }),
  row({
    code: LAW_CODES.noticeOfResult,
    value: 3,
    unit: 'day',
    rolls: true,
    verified: false,
    ...BEFORE_CIRCULAR,
    source: 'TTLT 06/2013 (chưa đối chiếu)',
    sourceEn: 'Joint Circular 06/2013 (not compared)',
    ...NOT_COMPARED,
  }),
  row({
    code: LAW_CODES.noticeOfResult,
    value: 3,
    unit: 'day',
    rolls: true,
    validFrom: CIRCULAR_FROM,
    verified: false,
    ...CIRCULAR,
    ...NOT_COMPARED,
  }),
];
