import { recordBy } from '../wire/record-by.ts';
import type { Wording } from './form.ts';

/** What is counted of the schemes of an area in a period. */
export const MEASURES = [
  'schemes_maintained',
  'schemes_newly_built',
  'schemes_dissolved',
  'schemes_graded',
  'sites',
  'teams',
  'members',
  'activities',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A count of each measure. */
export type SchemeCounts = Readonly<Record<Measure, number>>;

/** Nothing of anything. */
export const NO_SCHEMES: SchemeCounts = {
  schemes_maintained: 0,
  schemes_newly_built: 0,
  schemes_dissolved: 0,
  schemes_graded: 0,
  sites: 0,
  teams: 0,
  members: 0,
  activities: 0,
};

/** How a measure is called, and what exactly it counts: shown wherever the number stands. */
export interface MeasureWords {
  readonly name: Wording;
  readonly definition: Wording;
}

/**
 * The definitions. The last day of a period is its end, or today while it still runs. A scheme counts once however
 * many sites it has.
 */
export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  schemes_maintained: {
    name: { vi: 'Mô hình được duy trì', en: 'Schemes kept up' },
    definition: {
      vi: 'Mô hình ra mắt trước kỳ và còn hoạt động vào ngày cuối kỳ, kể cả khi giải thể đúng ngày ấy. Mỗi mô hình đếm một lần, dù có bao nhiêu điểm.',
      en: 'Schemes launched before the period and alive on its last day, also where that was their last. Each counts once, however many sites it has.',
    },
  },
  schemes_newly_built: {
    name: { vi: 'Mô hình xây dựng mới', en: 'Schemes newly built' },
    definition: {
      vi: 'Mô hình ra mắt trong kỳ. Không mô hình nào vừa là được duy trì vừa là xây dựng mới.',
      en: 'Schemes launched within the period. No scheme is both kept up and newly built.',
    },
  },
  schemes_dissolved: {
    name: { vi: 'Mô hình giải thể', en: 'Schemes dissolved' },
    definition: {
      vi: 'Mô hình đã ra mắt và có quyết định giải thể trong kỳ.',
      en: 'Schemes that had been launched and were dissolved within the period.',
    },
  },
  schemes_graded: {
    name: { vi: 'Mô hình được xếp loại', en: 'Schemes graded' },
    definition: {
      vi: 'Mô hình được xếp loại ít nhất một lần trong kỳ.',
      en: 'Schemes graded at least once within the period.',
    },
  },
  sites: {
    name: { vi: 'Điểm', en: 'Sites' },
    definition: {
      vi: 'Địa bàn, cơ quan, doanh nghiệp đang áp dụng mô hình vào ngày cuối kỳ, tính theo nơi có điểm.',
      en: 'Areas and organisations applying a scheme on the last day, counted where the site is.',
    },
  },
  teams: {
    name: { vi: 'Tổ', en: 'Teams' },
    definition: {
      vi: 'Tổ đang trong nhiệm kỳ vào ngày cuối kỳ.',
      en: 'Teams in a term of office on the last day.',
    },
  },
  members: {
    name: { vi: 'Thành viên', en: 'Members' },
    definition: {
      vi: 'Số thành viên của các tổ ấy, theo nhiệm kỳ đang có hiệu lực.',
      en: 'Members of those teams, by the term in force.',
    },
  },
  activities: {
    name: { vi: 'Lượt hoạt động', en: 'Activities' },
    definition: {
      vi: 'Buổi họp, tuần tra, nhắc nhở, hòa giải, diễn tập, kiểm tra diễn ra trong kỳ. Không tính nguồn tin.',
      en: 'Meetings, patrols, reminders, mediations, drills and checks within the period. Tips are not counted.',
    },
  },
};

/** Counts of different areas together. */
export function addCounts(all: readonly SchemeCounts[]): SchemeCounts {
  const sum = (measure: Measure): number => all.reduce((total, counts) => total + counts[measure], 0);
  return recordBy(MEASURES, sum);
}
