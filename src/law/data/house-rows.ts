import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { FIRST_DAY, row } from './row.ts';

const TARGET = {
  validFrom: FIRST_DAY,
  source: 'Chỉ tiêu của đơn vị triển khai, không phải quy định của pháp luật',
  sourceEn: "The deployment's own target, not a rule of law",
  verified: false,
} as const;

const DESIGN = {
  validFrom: FIRST_DAY,
  source: 'Quy tắc an toàn khóa và mã của hệ thống',
  sourceEn: "The system's own rule on the safety of keys and codes",
  verified: true,
} as const;

/** Numbers that are the house's own and no law. */
export const HOUSE_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.service, value: 15, unit: 'day', rolls: true, ...TARGET }),
  row({ code: LAW_CODES.answerTransfer, value: 1, unit: 'working_day', rolls: true, ...TARGET }),
  row({ code: LAW_CODES.soon, value: 2, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.directiveTask, value: 10, unit: 'working_day', rolls: true, ...TARGET }),
  row({ code: LAW_CODES.directiveAnswer, value: 3, unit: 'working_day', rolls: true, ...TARGET }),
  row({ code: LAW_CODES.directiveSoon, value: 3, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.directiveLate, value: 5, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.cameraUnseen, value: 30, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.footageLink, value: 72, unit: 'hour', ...TARGET }),
  row({ code: LAW_CODES.footageKept, value: 12, unit: 'month', ...TARGET }),
  row({ code: LAW_CODES.siteCode, value: 1, unit: 'month', ...DESIGN }),
  row({ code: LAW_CODES.siteCodeFormer, value: 10, unit: 'day', ...DESIGN }),
  // a night's shift ends on the morning after its day
  row({ code: LAW_CODES.shiftCurrent, value: 12, unit: 'hour_of_day', ...TARGET }),
  row({ code: LAW_CODES.shiftUnmarked, value: 7, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.shiftCounted, value: 30, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.shiftPlanned, value: 14, unit: 'day', ...TARGET }),
  row({ code: LAW_CODES.offerAnswer, value: 10, unit: 'working_day', rolls: true, ...TARGET }),
  row({ code: LAW_CODES.supersededEpoch, value: 30, unit: 'day', ...DESIGN }),
  row({ code: LAW_CODES.stewardDelegation, value: 12, unit: 'month', ...DESIGN }),
  row({ code: LAW_CODES.stewardReminder, value: 30, unit: 'day', ...DESIGN }),
  row({ code: LAW_CODES.recoveryOpening, value: 4, unit: 'hour', ...DESIGN }),
];
