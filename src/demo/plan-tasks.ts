import type { TaskChange } from '../directives/task-contract.ts';
import type { DeskName } from './city.ts';
import type { DocumentName } from './plan-board.ts';

/** A step of a task, so many days from today; `paper`: the report shows one. */
interface PlannedTaskStep {
  readonly day: number;
  readonly change: TaskChange;
  readonly paper?: true;
}

/** A task: for which desk, given when and due when, and what has happened to it, with the day of each step. */
export interface PlannedTask {
  readonly from: DocumentName | { readonly meeting: number; readonly conclusion: number };
  readonly title: string;
  readonly desk: DeskName;
  readonly given: number;
  readonly due: number;
  readonly steps: readonly PlannedTaskStep[];
}

const acknowledge = (day: number): PlannedTaskStep => ({ day, change: { action: 'acknowledge' } });
const progress = (day: number, percent: number, words: string): PlannedTaskStep => {
  return { day, change: { action: 'report_progress', percent, words, evidence: [] } };
};
const done = (day: number, words: string): PlannedTaskStep => {
  return { day, change: { action: 'report_done', words, evidence: [] } };
};
const withPaper = (day: number, words: string): PlannedTaskStep => ({ ...done(day, words), paper: true });
const say = (day: number, action: 'return' | 'withdraw', words: string): PlannedTaskStep => {
  return { day, change: { action, words } };
};
const accept = (day: number): PlannedTaskStep => ({ day, change: { action: 'accept' } });

const REVIEW =
  'Rà soát mô hình tự quản về an ninh trật tự, báo cáo số mô hình còn hiệu quả và số cần củng cố';
const CORE = 'Kiện toàn tổ bảo vệ an ninh, trật tự ở tất cả các tổ dân phố, thôn';
const AWARE = 'Tuyên truyền phòng ngừa trộm cắp và lừa đảo qua mạng tới tất cả các tổ dân phố';
const CRITERIA = 'Đối chiếu tiêu chí đang dùng với Thông tư 124/2021/TT-BCA, nêu điểm phải thay đổi';

/** Tasks in every state, of several units. */
export const TASKS: readonly PlannedTask[] = [
  {
    from: 'programme',
    title: REVIEW,
    desk: 'ward-201',
    given: -85,
    due: -50,
    steps: [
      acknowledge(-84),
      progress(-70, 50, 'Đã rà soát 9 trong 18 mô hình, họp ban chủ nhiệm từng mô hình.'),
      withPaper(
        -52,
        'Đã rà soát 18 mô hình: 13 hiệu quả, 4 cần củng cố, 1 đề nghị giải thể. Biên bản gốc lưu tại đơn vị.',
      ),
      accept(-50),
    ],
  },
  {
    from: 'programme',
    title: REVIEW,
    desk: 'ward-202',
    given: -85,
    due: -2,
    steps: [
      acknowledge(-83),
      progress(
        -40,
        60,
        'Đã rà soát 6 trong 10 mô hình; mô hình tiếng kẻng an ninh cần thay người phụ trách.',
      ),
      withPaper(-3, 'Đã rà soát 10 mô hình: 8 hiệu quả, 2 cần củng cố. Kế hoạch củng cố lưu tại đơn vị.'),
    ],
  },
  {
    from: 'programme',
    title: REVIEW,
    desk: 'ward-203',
    given: -85,
    due: -14,
    steps: [
      acknowledge(-80),
      progress(-45, 30, 'Đã rà soát 3 trong 9 mô hình, chậm do thay đổi cán bộ phụ trách.'),
    ],
  },
  {
    from: 'programme',
    title: CORE,
    desk: 'ward-204',
    given: -30,
    due: 2,
    steps: [
      acknowledge(-29),
      progress(-8, 75, '24 trên 32 tổ dân phố đã có đủ tổ trưởng, tổ phó và tổ viên.'),
    ],
  },
  {
    from: 'programme',
    title: CORE,
    desk: 'ward-205',
    given: -30,
    due: 12,
    steps: [
      acknowledge(-28),
      done(-9, 'Các tổ bảo vệ an ninh, trật tự đã được kiện toàn.'),
      say(-7, 'return', 'Báo cáo chưa có số tổ, số người và ngày của quyết định; đề nghị bổ sung.'),
    ],
  },
  {
    from: 'directive',
    title: AWARE,
    desk: 'ward-201',
    given: -15,
    due: 25,
    steps: [
      acknowledge(-15),
      progress(-4, 35, 'Đã họp dân ở 21 trên 60 tổ dân phố, phát 1.200 tờ hướng dẫn.'),
    ],
  },
  { from: 'directive', title: AWARE, desk: 'ward-206', given: -40, due: -6, steps: [] },
  { from: 'directive', title: AWARE, desk: 'ward-207', given: -15, due: 25, steps: [acknowledge(-12)] },
  {
    from: 'directive',
    title: 'Tổng hợp kết quả tiếp nhận, giải quyết tin báo, tố giác tội phạm của quý',
    desk: 'province',
    given: -38,
    due: -22,
    steps: [
      acknowledge(-37),
      withPaper(-19, 'Đã tổng hợp số liệu của quý theo từng đơn vị, kèm bảng so sánh với quý trước.'),
      accept(-17),
    ],
  },
  {
    from: 'circular',
    title: CRITERIA,
    desk: 'ward-202',
    given: -60,
    due: -35,
    steps: [
      acknowledge(-59),
      done(-37, 'Đã đối chiếu: 3 tiêu chí thay đổi, 2 tiêu chí mới; bảng đối chiếu lưu tại đơn vị.'),
      accept(-36),
    ],
  },
  {
    from: 'circular',
    title: CRITERIA,
    desk: 'ward-203',
    given: -60,
    due: -35,
    steps: [
      acknowledge(-58),
      say(-48, 'withdraw', 'Phường Hàm Rồng đối chiếu chung cho cả hai phường, không làm hai lần.'),
    ],
  },
  {
    from: { meeting: 1, conclusion: 0 },
    title: 'Lập danh sách vị trí cần camera an ninh, kèm người quản lý và thời gian lưu hình',
    desk: 'ward-201',
    given: -90,
    due: 4,
    steps: [
      acknowledge(-89),
      progress(-20, 80, 'Đã có danh sách 42 vị trí, 35 vị trí có người quản lý.'),
      {
        day: -1,
        change: {
          action: 'request_extension',
          dueOn: '',
          words: 'Còn 7 vị trí chờ tổ dân phố họp bầu người quản lý, xin thêm hai tuần.',
        },
      },
    ],
  },
  {
    from: { meeting: 1, conclusion: 0 },
    title: 'Lập danh sách vị trí cần camera an ninh, kèm người quản lý và thời gian lưu hình',
    desk: 'ward-205',
    given: -90,
    due: -45,
    steps: [
      acknowledge(-88),
      done(-47, 'Danh sách 16 vị trí, tất cả có người quản lý; hình lưu 15 ngày.'),
      accept(-46),
    ],
  },
  {
    from: { meeting: 2, conclusion: 0 },
    title: 'Thống nhất quy trình nhận và chuyển tin báo ngoài giờ',
    desk: 'duty',
    given: -36,
    due: 16,
    steps: [acknowledge(-36), progress(-12, 50, 'Dự thảo quy trình đã gửi lấy ý kiến bảy phường.')],
  },
  {
    from: { meeting: 3, conclusion: 0 },
    title: 'Vận động thành lập câu lạc bộ nhà trọ tự quản ở các khu có từ 50 nhà trọ',
    desk: 'ward-206',
    given: -3,
    due: 40,
    steps: [],
  },
  {
    from: { meeting: 3, conclusion: 0 },
    title: 'Vận động thành lập câu lạc bộ nhà trọ tự quản ở các khu có từ 50 nhà trọ',
    desk: 'ward-207',
    given: -3,
    due: 40,
    steps: [acknowledge(-2)],
  },
];

/** How many days after its due day a longer term is asked for. */
export const LONGER_BY = 14;
