import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { row } from './row.ts';

/** In force of the Law on forces protecting security and order at the grassroots. */
const FORCE_LAW_FROM = '2024-07-01';

const FORCE_LAW = {
  validFrom: FORCE_LAW_FROM,
  source: 'Luật 30/2023/QH15',
  sourceEn: 'Law 30/2023/QH15',
  verified: true,
} as const;
const GRADING = {
  validFrom: FORCE_LAW_FROM,
  source: 'Luật 30/2023/QH15 và văn bản hướng dẫn',
  sourceEn: 'Law 30/2023/QH15 and the texts that detail it',
  verified: true,
} as const;

/** Who serves in the core forces, how strong a team is, and how its year is graded. */
export const FORCE_ROWS: readonly Parameter[] = [
  row({ code: LAW_CODES.forceAgeLeast, value: 18, unit: 'year', ...FORCE_LAW }),
  row({
    code: LAW_CODES.forceAgeMost,
    value: 70,
    unit: 'year',
    ...FORCE_LAW,
    note: 'Người quá tuổi này mà còn đủ sức khỏe: chưa đối chiếu; vì vậy chỉ nhắc, không chặn.',
    noteEn:
      'Whether somebody older in good health may stay was not compared; so this warns and forbids nothing.',
  }),
  row({
    code: LAW_CODES.forceTeamLeast,
    value: 3,
    unit: 'person',
    validFrom: FORCE_LAW_FROM,
    source: 'Quy định của Hội đồng nhân dân tỉnh (chưa đối chiếu)',
    sourceEn: 'Resolution of the provincial people’s council (not compared)',
    verified: false,
    note: 'Lấy theo số tổ và số thành viên đã công bố của tỉnh: 13.053 người trong 4.351 tổ.',
    noteEn: 'Taken from the published strength of the province: 13,053 people in 4,351 teams.',
  }),
  row({
    code: LAW_CODES.forceTermReview,
    value: 60,
    unit: 'month',
    validFrom: FORCE_LAW_FROM,
    source: 'Chỉ tiêu của đơn vị triển khai, không phải quy định của pháp luật',
    sourceEn: "The deployment's own target, not a rule of law",
    verified: false,
  }),
  row({ code: LAW_CODES.forceServedLeast, value: 9, unit: 'month', ...GRADING }),
  row({ code: LAW_CODES.forceTasksOver, value: 95, unit: 'percent', ...GRADING }),
  row({
    code: LAW_CODES.forceExcellentMost,
    value: 20,
    unit: 'percent',
    ...GRADING,
    verified: false,
    note: 'Hiểu là 20 % của số tổ được xếp loại tốt trở lên; cách hiểu mẫu số chưa đối chiếu.',
    noteEn:
      'Read as 20 % of the teams graded good or better; whether that is the denominator was not compared.',
  }),
];
