import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { FIRST_DAY, row } from './row.ts';

/** In force of the Law on Residence of 2020. */
const RESIDENCE_LAW_FROM = '2021-07-01';
const RECHECK = {
  validFrom: RESIDENCE_LAW_FROM,
  verified: false,
  note: 'Chưa đối chiếu với văn bản; Luật Cư trú có sửa đổi từ 01/7/2026.',
  noteEn: 'Not compared with the text; the Law on Residence was amended from 1 July 2026.',
} as const;

const STAY = {
  unit: 'hour_of_day',
  source: 'Luật Cư trú 68/2020/QH14, Điều 30',
  sourceEn: 'Law on Residence 68/2020/QH14, Article 30',
  ...RECHECK,
} as const;
const TEMPORARY = {
  source: 'Luật Cư trú 68/2020/QH14, Điều 27',
  sourceEn: 'Law on Residence 68/2020/QH14, Article 27',
  ...RECHECK,
} as const;
const PROCEDURE = {
  source: 'Luật Cư trú 68/2020/QH14, Điều 28',
  sourceEn: 'Law on Residence 68/2020/QH14, Article 28',
  ...RECHECK,
} as const;

/** Notice of a stay, registration of temporary residence and its renewal. */
export const RESIDENCE_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.stayNoticeHour, value: 23, ...STAY }),
  row({ code: LAW_CODES.stayNoticeMorning, value: 8, ...STAY }),
  row({ code: LAW_CODES.temporaryResidence, value: 30, unit: 'day', ...TEMPORARY }),
  row({ code: LAW_CODES.temporaryResidenceLongest, value: 24, unit: 'month', ...TEMPORARY }),
  row({ code: LAW_CODES.temporaryResidenceRenewal, value: 15, unit: 'day', ...PROCEDURE }),
  row({ code: LAW_CODES.temporaryResidenceDecision, value: 3, unit: 'working_day', ...PROCEDURE }),
  row({
    code: LAW_CODES.residenceSoon,
    value: 5,
    unit: 'day',
    validFrom: FIRST_DAY,
    source: 'Chỉ tiêu của đơn vị triển khai, không phải quy định của pháp luật',
    sourceEn: "The deployment's own target, not a rule of law",
    verified: false,
  }),
];
