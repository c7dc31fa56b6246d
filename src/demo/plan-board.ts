import type { BoardRole } from '../directives/codes.ts';
import type { DocumentFields } from '../directives/document-contract.ts';

// What the board of the demo works by. Of the documents only what the article and public sources say; of the people
// nobody is real. Days are counted from the day on which the city was made, backwards where negative.

/** A term in the demo's board. */
interface PlannedMember {
  readonly name: string;
  readonly post: string;
  readonly role: BoardRole;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const SINCE = { validFrom: '2025-07-01', validTo: null } as const;

/** The board; the names say that nobody is meant. */
export const MEMBERS: readonly PlannedMember[] = [
  { name: 'Hoàng Thị Thử Nghiệm', post: 'Chủ tịch UBND tỉnh (nhân vật mẫu)', role: 'head', ...SINCE },
  { name: 'Lê Văn Ví Dụ', post: 'Giám đốc Công an tỉnh (nhân vật mẫu)', role: 'standing_deputy', ...SINCE },
  { name: 'Vũ Thị Giả Định', post: 'Phó Chủ tịch Ủy ban MTTQ tỉnh (nhân vật mẫu)', role: 'deputy', ...SINCE },
  { name: 'Đỗ Văn Minh Họa', post: 'Giám đốc Sở Tư pháp (nhân vật mẫu)', role: 'member', ...SINCE },
  { name: 'Phạm Thị Bản Mẫu', post: 'Bí thư Tỉnh đoàn (nhân vật mẫu)', role: 'member', ...SINCE },
  { name: 'Trần Văn Thí Dụ', post: 'Trưởng phòng, Công an tỉnh (nhân vật mẫu)', role: 'secretary', ...SINCE },
  {
    name: 'Mai Văn Dẫn Chứng',
    post: 'Giám đốc Sở Giáo dục và Đào tạo (nhân vật mẫu)',
    role: 'member',
    validFrom: '2025-07-01',
    validTo: '2026-03-31',
  },
];

const ARTICLE = 'Báo Thanh Hóa, “Hiệu quả từ các mô hình đảm bảo an ninh trật tự ở cơ sở” (2018)';
const NOT_KNOWN = { issuedOn: null, validFrom: null, validTo: null, supersededBy: null } as const;

/** The documents that the article names, with what is known of each: of two of them neither subject nor day. */
export const DOCUMENTS = {
  programme: {
    kind: 'programme',
    number: '375',
    issuer: null,
    subject: 'Đề án 375 (chưa rõ trích yếu)',
    source: ARTICLE,
    verified: false,
    ...NOT_KNOWN,
  },
  directive: {
    kind: 'directive',
    number: '10',
    issuer: null,
    subject: 'Chỉ thị số 10 (chưa rõ trích yếu)',
    source: `${ARTICLE}, ghi là của UBND tỉnh; cơ quan ban hành chưa đối chiếu`,
    verified: false,
    ...NOT_KNOWN,
  },
  circular: {
    kind: 'circular',
    number: '23/2012/TT-BCA',
    issuer: 'Bộ Công an',
    subject:
      'Quy định về khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    source: 'Thông tư 124/2021/TT-BCA, có hiệu lực từ 10/02/2022',
    verified: false,
    ...NOT_KNOWN,
    validTo: '2022-02-09',
    supersededBy: 'Thông tư 124/2021/TT-BCA',
  },
} as const satisfies Record<string, DocumentFields>;
export type DocumentName = keyof typeof DOCUMENTS;

/** A meeting: held so many days from today, with its minutes where they are issued. */
interface PlannedMeeting {
  readonly number: number;
  readonly day: number;
  readonly place: string;
  readonly agenda: readonly string[];
  readonly minutes: string;
  readonly conclusions: readonly string[];
}

const PLACE = 'Hội trường UBND tỉnh';

/** Three meetings whose minutes are issued, and one to come. */
export const MEETINGS: readonly PlannedMeeting[] = [
  {
    number: 1,
    day: -96,
    place: PLACE,
    agenda: ['Kết quả sáu tháng thực hiện Đề án 375', 'Camera an ninh do nhân dân đóng góp'],
    minutes:
      'Thư ký báo cáo số mô hình tự quản đang hoạt động ở từng phường.\nCác thành viên thống nhất: camera an ninh cần có nơi đặt, người quản lý và quy định lưu hình rõ ràng trước khi vận động đóng góp.',
    conclusions: [
      'Công an các phường lập danh sách vị trí cần camera an ninh, kèm người quản lý và thời gian lưu hình.',
      'Sở Tư pháp góp ý quy chế mẫu của mô hình camera an ninh.',
    ],
  },
  {
    number: 2,
    day: -61,
    place: PLACE,
    agenda: ['Đầu mối tiếp nhận tin báo ngoài giờ hành chính'],
    minutes:
      'Trực ban báo cáo số cuộc gọi ngoài giờ trong quý. Các thành viên thống nhất một đầu mối, một số điện thoại cho cả tỉnh.',
    conclusions: ['Trực ban Công an tỉnh thống nhất quy trình nhận và chuyển tin báo ngoài giờ.'],
  },
  {
    number: 3,
    day: -20,
    place: 'Hội trường Công an tỉnh',
    agenda: ['Nhà trọ tự quản quanh khu công nghiệp', 'Kiểm điểm nhiệm vụ quá hạn'],
    minutes:
      'Hai phường báo cáo cách làm của câu lạc bộ nhà trọ tự quản. Thư ký đọc danh sách nhiệm vụ quá hạn theo đơn vị; các đơn vị nêu lý do và cam kết ngày hoàn thành.',
    conclusions: [
      'Nhân rộng câu lạc bộ nhà trọ tự quản tới các phường có từ 50 nhà trọ trở lên.',
      'Đơn vị còn nhiệm vụ quá hạn báo cáo lý do bằng văn bản.',
    ],
  },
  {
    number: 4,
    day: 9,
    place: PLACE,
    agenda: ['Tổng kết năm', 'Phương hướng năm sau'],
    minutes: '',
    conclusions: [],
  },
];
