import { MEASURE_WORDS as FORCE_WORDS, type Measure as ForceMeasure } from '../forces/measures.ts';
import { MEASURE_WORDS, type Measure as SchemeMeasure } from '../schemes/measures.ts';
import type { IndicatorCode, IndicatorWords } from './indicators.ts';

const OF_TIPS = { rows: 'tin' } as const;
const ALONE = { base: null } as const;

/** The words of the two indicators of days: half, and nine in ten. */
const days = (step: string, which: string) => ({
  median: {
    name: `Số ngày đến khi ${step}, trung vị`,
    means: `Xếp các ${which} theo số ngày từ hôm tiếp nhận đến ngày ${step} lần đầu: một nửa số tin mất không quá chừng này ngày. Chỉ tính những tin đã đến bước ấy vào ngày tính số liệu.`,
    base: which,
    rows: 'tin',
  },
  p90: {
    name: `Số ngày đến khi ${step}, phân vị 90`,
    means: `Xếp các ${which} theo số ngày từ hôm tiếp nhận đến ngày ${step} lần đầu: chín phần mười số tin mất không quá chừng này ngày. Chỉ tính những tin đã đến bước ấy vào ngày tính số liệu.`,
    base: which,
    rows: 'tin',
  },
});

const VERIFICATION = days('xác minh', 'nguồn tin đã xác minh');
const CLASSIFICATION = days('phân loại', 'nguồn tin đã phân loại');
const ASSIGNMENT = days('phân công', 'tin báo, tố giác đã phân công');
const RESOLUTION = days('giải quyết xong', 'tin báo, tố giác đã giải quyết');

const DUE_GROUND =
  'Căn cứ: Điều 147, 148, 149 Bộ luật Tố tụng hình sự năm 2015; tin nhận trước ngày 01/01/2018 theo Điều 103 Bộ luật năm 2003.';

/** Schemes say themselves what is counted of them. */
const ofSchemes = (measure: SchemeMeasure, rows: string): IndicatorWords => {
  const { name, definition } = MEASURE_WORDS[measure];
  return { name: name.vi, means: definition.vi, base: null, rows };
};

/** And so do the core forces. */
const ofForces = (measure: ForceMeasure, rows: string): IndicatorWords => {
  const { name, definition } = FORCE_WORDS[measure];
  return { name: name.vi, means: definition.vi, base: null, rows };
};

/** The name, the formula and the denominator of each indicator, in Vietnamese. */
export const WORDS_VI: Readonly<Record<IndicatorCode, IndicatorWords>> = {
  information_received: {
    name: 'Nguồn tin tiếp nhận',
    means: 'Đếm mọi nguồn tin người dân gửi đến, qua mọi kênh, đã được tiếp nhận trong kỳ.',
    ...ALONE,
    ...OF_TIPS,
  },
  useful: {
    name: 'Nguồn tin có giá trị',
    means:
      'Đếm những nguồn tin trong kỳ mà đơn vị, sau khi xác minh, ghi nhận là có giá trị. Chia cho tất cả nguồn tin tiếp nhận trong kỳ.',
    base: 'nguồn tin',
    ...OF_TIPS,
  },
  crime_reports: {
    name: 'Tin báo, tố giác về tội phạm',
    means:
      'Đếm những nguồn tin trong kỳ được phân loại là tố giác, tin báo về tội phạm hoặc kiến nghị khởi tố. Chia cho tất cả nguồn tin tiếp nhận trong kỳ.',
    base: 'nguồn tin',
    ground: 'Căn cứ: Điều 144 Bộ luật Tố tụng hình sự năm 2015.',
    ...OF_TIPS,
  },
  resolved: {
    name: 'Đã giải quyết',
    means:
      'Trong các tin báo, tố giác của kỳ, đếm những tin đã giải quyết xong tính đến ngày tính số liệu. Chia cho tất cả tin báo, tố giác của kỳ.',
    base: 'tin báo, tố giác',
    ...OF_TIPS,
  },
  carried_over: {
    name: 'Kỳ trước chuyển sang',
    means: 'Đếm những tin báo, tố giác tiếp nhận trước kỳ mà khi kỳ bắt đầu vẫn chưa giải quyết xong.',
    ...ALONE,
    ...OF_TIPS,
  },
  resolved_with_carried_over: {
    name: 'Đã giải quyết, kể cả kỳ trước chuyển sang',
    means:
      'Đếm những tin báo, tố giác của kỳ và của kỳ trước chuyển sang đã giải quyết xong trong kỳ. Chia cho số tiếp nhận trong kỳ cộng số kỳ trước chuyển sang.',
    base: 'tin báo, tố giác, kể cả kỳ trước chuyển sang',
    ...OF_TIPS,
  },
  overdue: {
    name: 'Quá hạn',
    means:
      'Trong các tin báo, tố giác của kỳ, đếm những tin đến ngày tính số liệu vẫn chưa xong mà đã qua hạn giải quyết. Tin đang tạm đình chỉ không tính là quá hạn. Chia cho tất cả tin báo, tố giác của kỳ.',
    base: 'tin báo, tố giác',
    ground: DUE_GROUND,
    ...OF_TIPS,
  },
  on_time: {
    name: 'Đúng hạn',
    means:
      'Trong các tin báo, tố giác của kỳ, đếm những tin đã giải quyết xong vào ngày cuối của thời hạn hoặc sớm hơn. Chia cho số tin đã giải quyết cộng số tin quá hạn chưa xong, để tin để lâu không làm đẹp tỷ lệ.',
    base: 'tin đã giải quyết hoặc quá hạn',
    ground: DUE_GROUND,
    ...OF_TIPS,
  },
  prosecuted: {
    name: 'Đã khởi tố',
    means:
      'Trong các tin báo, tố giác của kỳ đã giải quyết xong, đếm những tin có kết quả là khởi tố vụ án. Chia cho số tin đã giải quyết.',
    base: 'tin đã giải quyết',
    ...OF_TIPS,
  },
  days_to_verification_median: VERIFICATION.median,
  days_to_verification_p90: VERIFICATION.p90,
  days_to_classification_median: CLASSIFICATION.median,
  days_to_classification_p90: CLASSIFICATION.p90,
  days_to_assignment_median: ASSIGNMENT.median,
  days_to_assignment_p90: ASSIGNMENT.p90,
  days_to_resolution_median: RESOLUTION.median,
  days_to_resolution_p90: RESOLUTION.p90,
  cases_recorded: {
    name: 'Vụ phạm pháp hình sự',
    means: 'Đếm những vụ phạm pháp hình sự được ghi nhận trong kỳ, theo địa bàn vào ngày ghi nhận.',
    ...ALONE,
    rows: 'vụ',
  },
  cases_cleared: {
    name: 'Vụ án đã làm rõ',
    means:
      'Trong các vụ ghi nhận trong kỳ, đếm những vụ đã điều tra, làm rõ tính đến ngày tính số liệu. Chia cho tất cả các vụ ghi nhận trong kỳ.',
    base: 'vụ',
    rows: 'vụ',
  },
  groups_dismantled: {
    name: 'Ổ nhóm tội phạm bị triệt xóa',
    means: 'Đếm những ổ nhóm tội phạm hình sự bị triệt xóa trong kỳ.',
    ...ALONE,
    rows: 'ổ nhóm',
  },
  wanted_ended: {
    name: 'Người bị truy nã đã bắt, vận động ra đầu thú',
    means: 'Cộng số người bị truy nã đã bị bắt với số người được vận động ra đầu thú trong kỳ.',
    ...ALONE,
    rows: 'người',
  },
  wanted_arrested: {
    name: 'Người bị truy nã đã bị bắt',
    means: 'Đếm những người bị truy nã đã bị bắt trong kỳ.',
    ...ALONE,
    rows: 'người',
  },
  wanted_persuaded: {
    name: 'Người bị truy nã được vận động ra đầu thú',
    means: 'Đếm những người bị truy nã ra đầu thú trong kỳ sau khi được vận động.',
    ...ALONE,
    rows: 'người',
  },
  wanted_surrendered: {
    name: 'Người bị truy nã tự ra đầu thú',
    means: 'Đếm những người bị truy nã tự ra đầu thú trong kỳ, không qua vận động.',
    ...ALONE,
    rows: 'người',
  },
  wanted_withdrawn: {
    name: 'Thông báo truy nã đã rút do đình nã',
    means: 'Đếm những thông báo truy nã được rút trong kỳ theo quyết định đình nã.',
    ...ALONE,
    rows: 'thông báo',
  },
  schemes_maintained: ofSchemes('schemes_maintained', 'mô hình'),
  schemes_newly_built: ofSchemes('schemes_newly_built', 'mô hình'),
  schemes_dissolved: ofSchemes('schemes_dissolved', 'mô hình'),
  schemes_graded: ofSchemes('schemes_graded', 'mô hình'),
  sites: ofSchemes('sites', 'điểm'),
  teams: ofSchemes('teams', 'tổ'),
  members: ofSchemes('members', 'thành viên'),
  activities: ofSchemes('activities', 'hoạt động'),
  force_teams: ofForces('force_teams', 'tổ'),
  force_members: ofForces('force_members', 'người'),
};
