import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { FIRST_DAY, NOT_COMPARED, row } from './row.ts';

/** How long a closed tip's content is kept: no source at hand says so for this kind of information. */
const KEPT = {
  unit: 'month',
  validFrom: FIRST_DAY,
  source: 'Chỉ tiêu của đơn vị triển khai, không phải quy định của pháp luật',
  sourceEn: "The deployment's own target, not a rule of law",
  verified: false,
  note: 'Tính từ ngày kết thúc; phải đối chiếu với quy định lưu trữ hồ sơ của ngành.',
  noteEn: 'Counted from the closing day; to be compared with the rules on the keeping of files.',
} as const;

/** In force of the law on the protection of personal data. */
const DATA_LAW_FROM = '2026-01-01';
const DATA_LAW = {
  validFrom: DATA_LAW_FROM,
  source: 'Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP',
  sourceEn: 'Law 91/2025/QH15 on the protection of personal data; Decree 356/2025',
  verified: false,
  ...NOT_COMPARED,
} as const;

/** When content ends, by outcome; what a person asks about their data; what is told of a breach. */
export const PRIVACY_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.retentionProsecuted, value: 60, ...KEPT }),
  row({ code: LAW_CODES.retentionNotProsecuted, value: 36, ...KEPT }),
  row({ code: LAW_CODES.retentionSettled, value: 24, ...KEPT }),
  row({ code: LAW_CODES.retentionAdvised, value: 12, ...KEPT }),
  row({ code: LAW_CODES.retentionNoGround, value: 6, ...KEPT }),
  // sealed words of registers, from the day on which what they are about was over, or they were entered
  row({ code: LAW_CODES.retentionRegisters, value: 24, ...KEPT }),
  row({ code: LAW_CODES.privacyRequest, value: 2, unit: 'working_day', rolls: true, ...DATA_LAW }),
  row({ code: LAW_CODES.breachNotice, value: 72, unit: 'hour', ...DATA_LAW }),
];
