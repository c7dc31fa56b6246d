import type { MeasureWords } from '../schemes/measures.ts';

/** What is counted of the core forces of an area. */
export const MEASURES = ['force_teams', 'force_members'] as const;
export type Measure = (typeof MEASURES)[number];

/** The definitions. The last day of a period is its end, or today while it still runs. */
export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  force_teams: {
    name: { vi: 'Tổ bảo vệ an ninh, trật tự', en: 'Security and order teams' },
    definition: {
      vi: 'Tổ bảo vệ an ninh, trật tự của thôn, tổ dân phố đã thành lập và chưa giải thể vào ngày cuối kỳ.',
      en: 'Security and order teams of residential groups that were established and had not ended on the last day of the period.',
    },
  },
  force_members: {
    name: { vi: 'Thành viên tổ bảo vệ an ninh, trật tự', en: 'Members of security and order teams' },
    definition: {
      vi: 'Người đang tham gia các tổ ấy vào ngày cuối kỳ: tổ trưởng, tổ phó, tổ viên. Không tính nguồn tin.',
      en: 'People who served in those teams on that day: leaders, deputies, members. Tips are not counted.',
    },
  },
};
