import { type Funder, MOST_RANGE, MOST_RETENTION } from '../cameras/camera.ts';
import { OWNER_LIMITS } from '../cameras/owner-words.ts';
import { TELEPHONE_DIGITS as digits } from '../wire/telephone.ts';
import type { Both, Column } from './column.ts';

/** The columns of a file of cameras: all that the form of a camera asks. */
const CAMERA_FIELDS = [
  'address',
  'point',
  'direction',
  'angle',
  'rangeM',
  'retentionDays',
  'funder',
  'fromDay',
  'site',
  'ownerName',
  'ownerContact',
] as const;
export type CameraField = (typeof CAMERA_FIELDS)[number];

const COMPASS: readonly Both[] = [
  { vi: 'Bắc', en: 'north' },
  { vi: 'Đông Bắc', en: 'north-east' },
  { vi: 'Đông', en: 'east' },
  { vi: 'Đông Nam', en: 'south-east' },
  { vi: 'Nam', en: 'south' },
  { vi: 'Tây Nam', en: 'south-west' },
  { vi: 'Tây', en: 'west' },
  { vi: 'Tây Bắc', en: 'north-west' },
];

/** Who paid, in the words of a file. */
export const FUNDER_WORDS: Readonly<Record<Funder, Both>> = {
  household: { vi: 'Hộ gia đình', en: 'Household' },
  residents: { vi: 'Nhiều hộ cùng góp', en: 'Several households' },
  enterprise: { vi: 'Doanh nghiệp, cơ quan', en: 'Enterprise or office' },
  scheme: { vi: 'Quỹ của mô hình', en: 'Fund of the scheme' },
  budget: { vi: 'Ngân sách', en: 'Public budget' },
};

const clear = { required: true, sealed: false } as const;

/** What a sheet of cameras holds. */
export const CAMERA_COLUMNS: readonly Column<CameraField>[] = [
  {
    ...clear,
    field: 'address',
    heading: { vi: 'Nơi gắn', en: 'Place' },
    also: ['Địa chỉ', 'Vị trí lắp đặt', 'Nơi lắp', 'Address'],
    kind: 'text',
    needs: {
      vi: 'nơi gắn như người lạ cũng tìm được, 3 đến 160 ký tự, không ghi tên người',
      en: 'where it hangs, as a stranger finds it, 3 to 160 characters, no person’s name',
    },
    example: 'Ngã ba phố 3 – ngõ 12, cột đèn số 4',
  },
  {
    ...clear,
    field: 'point',
    heading: { vi: 'Tọa độ (vĩ độ, kinh độ)', en: 'Position (latitude, longitude)' },
    also: ['Vị trí', 'Coordinates'],
    kind: 'text',
    needs: {
      vi: 'vĩ độ rồi kinh độ trong một ô, như chép từ bản đồ: 19.807123, 105.776341',
      en: 'latitude, then longitude in one cell, as copied from a map: 19.807123, 105.776341',
    },
    example: '19.807123, 105.776341',
  },
  {
    ...clear,
    field: 'direction',
    heading: { vi: 'Hướng nhìn (độ)', en: 'Direction (degrees)' },
    also: ['Hướng'],
    kind: 'whole',
    choices: COMPASS.map((words, index) => ({ value: index * 45, words })),
    needs: {
      vi: 'số độ từ 0 đến 359 theo chiều kim đồng hồ kể từ hướng bắc, hoặc tên hướng như Đông Bắc',
      en: 'degrees from 0 to 359, clockwise from north, or a name like north-east',
    },
    example: '45',
  },
  {
    ...clear,
    field: 'angle',
    heading: { vi: 'Góc rộng (độ)', en: 'Angle (degrees)' },
    also: ['Góc nhìn', 'Góc'],
    kind: 'whole',
    needs: { vi: 'số độ từ 1 đến 360', en: 'degrees from 1 to 360' },
    example: '90',
  },
  {
    ...clear,
    field: 'rangeM',
    heading: { vi: 'Tầm (m)', en: 'Range (m)' },
    also: ['Tầm nhìn', 'Tầm xa'],
    kind: 'whole',
    needs: { vi: `số mét từ 1 đến ${MOST_RANGE}`, en: `metres from 1 to ${MOST_RANGE}` },
    example: '40',
  },
  {
    ...clear,
    field: 'retentionDays',
    heading: { vi: 'Lưu hình (ngày)', en: 'Footage kept (days)' },
    also: ['Số ngày lưu hình', 'Số ngày lưu', 'Thời gian lưu'],
    kind: 'whole',
    needs: {
      vi: `số ngày từ 1 đến ${MOST_RETENTION} trước khi đầu ghi chép đè`,
      en: `days from 1 to ${MOST_RETENTION} before the recorder overwrites`,
    },
    example: '7',
  },
  {
    ...clear,
    field: 'funder',
    heading: { vi: 'Nguồn kinh phí', en: 'Paid by' },
    also: ['Kinh phí', 'Ai trả tiền'],
    kind: 'choice',
    choices: Object.entries(FUNDER_WORDS).map(([value, words]) => ({ value, words })),
    needs: {
      vi: `một trong: ${Object.values(FUNDER_WORDS)
        .map(({ vi }) => vi)
        .join('; ')}`,
      en: `one of: ${Object.values(FUNDER_WORDS)
        .map(({ en }) => en)
        .join('; ')}`,
    },
    example: 'Hộ gia đình',
  },
  {
    ...clear,
    field: 'fromDay',
    heading: { vi: 'Hoạt động từ ngày', en: 'At work since' },
    also: ['Từ ngày', 'Ngày lắp', 'Ngày lắp đặt'],
    kind: 'day',
    needs: {
      vi: 'ngày/tháng/năm như 05/01/2026, không sau hôm nay',
      en: 'day/month/year like 05/01/2026, not after today',
    },
    example: '05/01/2026',
  },
  {
    field: 'site',
    heading: { vi: 'Điểm', en: 'Site' },
    also: ['Điểm mô hình', 'Tên điểm'],
    kind: 'text',
    required: false,
    sealed: false,
    needs: {
      vi: 'tên một điểm đang hoạt động của mô hình camera, hoặc để trống',
      en: 'the name of a standing site of a camera scheme, or nothing',
    },
    example: 'Phố 3',
  },
  {
    field: 'ownerName',
    heading: { vi: 'Chủ camera', en: 'Owner' },
    also: ['Tên chủ', 'Họ tên chủ camera', 'Chủ hộ'],
    kind: 'text',
    required: false,
    sealed: true,
    needs: {
      vi: `họ tên, nhiều nhất ${OWNER_LIMITS.name} ký tự; để trống là giữ nguyên`,
      en: `a name, at most ${OWNER_LIMITS.name} characters; nothing leaves it as it is`,
    },
    example: 'Nguyễn Thị Thử',
  },
  {
    field: 'ownerContact',
    heading: { vi: 'Liên hệ', en: 'Contact' },
    also: ['Cách liên hệ', 'Điện thoại', 'Số điện thoại', 'SĐT'],
    kind: 'contact',
    required: false,
    sealed: true,
    needs: {
      vi: `số điện thoại có ${digits.least} đến ${digits.most} chữ số, hay cách khác bằng chữ, nhiều nhất ${OWNER_LIMITS.contact} ký tự; định dạng ô là Văn bản để giữ số 0 ở đầu`,
      en: `a telephone number of ${digits.least} to ${digits.most} digits, or another way in words, at most ${OWNER_LIMITS.contact} characters; format the cell as text to keep a leading 0`,
    },
    example: '0900 000 111',
  },
];
