import type { Column } from './column.ts';

/** The columns of a file of boarding houses: a row for each room. */
const HOUSE_FIELDS = ['site', 'address', 'gateHour', 'rules', 'landlord', 'room', 'capacity'] as const;
export type HouseField = (typeof HOUSE_FIELDS)[number];

const said = { required: false, sealed: false } as const;

/** What a sheet of houses holds. */
export const HOUSE_COLUMNS: readonly Column<HouseField>[] = [
  {
    ...said,
    field: 'site',
    heading: { vi: 'Điểm', en: 'Site' },
    also: ['Tên điểm', 'Điểm nhà trọ'],
    kind: 'text',
    needs: {
      vi: 'tên một điểm đang hoạt động của câu lạc bộ; để trống được nếu câu lạc bộ chỉ có một điểm',
      en: 'the name of a standing site of the club; may be empty where there is just one',
    },
    example: 'Phố 5',
  },
  {
    required: true,
    sealed: false,
    field: 'address',
    heading: { vi: 'Địa chỉ nhà trọ', en: 'Address of the house' },
    also: ['Địa chỉ', 'Nhà trọ', 'Address'],
    kind: 'text',
    needs: {
      vi: 'địa chỉ nhà, 3 đến 160 ký tự, không ghi tên người; ghi lại ở từng dòng của nhà ấy',
      en: 'the address, 3 to 160 characters, no person’s name; repeated in each row of the house',
    },
    example: 'Số 12, ngõ 5, phố 5',
  },
  {
    ...said,
    field: 'gateHour',
    heading: { vi: 'Giờ đóng cổng', en: 'Gate hour' },
    also: ['Đóng cổng', 'Giờ khóa cổng'],
    kind: 'hour',
    needs: {
      vi: 'giờ như 23:00 hoặc 23h; để trống là giữ nguyên',
      en: 'an hour like 23:00; nothing leaves it as it is',
    },
    example: '23:00',
  },
  {
    ...said,
    field: 'rules',
    heading: { vi: 'Nội quy', en: 'House rules' },
    also: ['Quy định của nhà'],
    kind: 'text',
    needs: {
      vi: 'nhiều nhất 2000 ký tự; để trống là giữ nguyên',
      en: 'at most 2000 characters; nothing leaves them as they are',
    },
    example: 'Giữ yên lặng sau 22 giờ. Khóa xe cẩn thận.',
  },
  {
    ...said,
    field: 'landlord',
    heading: { vi: 'Mã chủ nhà', en: 'Code of the landlord' },
    also: ['Mã đăng nhập chủ nhà', 'Mã chủ trọ'],
    kind: 'text',
    needs: {
      vi: 'mã đăng nhập của chủ nhà ở điểm ấy, như tv-7k3m9q2d; để trống nếu chủ nhà chưa có tài khoản',
      en: 'the sign-in code of a landlord of that site, like tv-7k3m9q2d; empty where there is no account',
    },
    example: 'tv-7k3m9q2d',
  },
  {
    ...said,
    field: 'room',
    heading: { vi: 'Phòng', en: 'Room' },
    also: ['Số phòng', 'Phòng số'],
    kind: 'text',
    needs: {
      vi: 'số phòng, nhiều nhất 12 ký tự; để trống ở dòng chỉ ghi về nhà',
      en: 'the number of the room, at most 12 characters; empty in a row about the house alone',
    },
    example: '101',
  },
  {
    ...said,
    field: 'capacity',
    heading: { vi: 'Số chỗ', en: 'Places' },
    also: ['Số người ở tối đa', 'Sức chứa'],
    kind: 'whole',
    needs: { vi: 'số chỗ của phòng, từ 1 đến 50', en: 'places in the room, from 1 to 50' },
    example: '3',
  },
];
