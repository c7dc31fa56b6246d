import type { SiteRole } from '../accounts/site-roles.ts';
import { NAME_LIMITS as limits } from '../members/name-words.ts';
import { TELEPHONE_DIGITS as digits } from '../wire/telephone.ts';
import type { Both, Column } from './column.ts';

/** The columns of a roster: the people of a scheme's sites. */
export const ROSTER_FIELDS = ['name', 'contact', 'site', 'role', 'lastDay', 'login'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** What somebody of a site is there, in the words of a file. */
export const ROLE_WORDS: Readonly<Record<SiteRole, Both>> = {
  landlord: { vi: 'Chủ nhà trọ', en: 'Landlord' },
  team_leader: { vi: 'Tổ trưởng', en: 'Team leader' },
  team_member: { vi: 'Tổ viên', en: 'Team member' },
};

/** What a sheet of people of sites holds. */
export const ROSTER_COLUMNS: readonly Column<RosterField>[] = [
  {
    field: 'name',
    heading: { vi: 'Họ và tên', en: 'Full name' },
    also: ['Họ tên', 'Tên'],
    kind: 'text',
    required: true,
    sealed: true,
    needs: {
      vi: `họ và tên, 2 đến ${limits.name} ký tự; hai người cùng tên ở một điểm thì ghi thêm năm sinh`,
      en: `the full name, 2 to ${limits.name} characters; add the year of birth where two at a site have the same`,
    },
    example: 'Lò Thị Thử',
  },
  {
    field: 'contact',
    heading: { vi: 'Liên hệ', en: 'Contact' },
    also: ['Cách liên hệ', 'Điện thoại', 'Số điện thoại', 'SĐT'],
    kind: 'contact',
    required: false,
    sealed: true,
    needs: {
      vi: `số điện thoại có ${digits.least} đến ${digits.most} chữ số, hay cách khác bằng chữ, nhiều nhất ${limits.contact} ký tự; định dạng ô là Văn bản để giữ số 0 ở đầu`,
      en: `a telephone number of ${digits.least} to ${digits.most} digits, or another way in words, at most ${limits.contact} characters; format the cell as text to keep a leading 0`,
    },
    example: '0900 000 111',
  },
  {
    field: 'site',
    heading: { vi: 'Điểm', en: 'Site' },
    also: ['Tên điểm'],
    kind: 'text',
    required: false,
    sealed: false,
    needs: {
      vi: 'tên một điểm đang hoạt động của mô hình; để trống được nếu mô hình chỉ có một điểm',
      en: 'the name of a standing site of the scheme; may be empty where there is just one',
    },
    example: 'Phố 5',
  },
  {
    field: 'role',
    heading: { vi: 'Vai trò', en: 'Role' },
    also: ['Chức danh', 'Vai trò ở điểm'],
    kind: 'choice',
    required: true,
    sealed: false,
    choices: Object.entries(ROLE_WORDS).map(([value, words]) => ({ value, words })),
    needs: {
      vi: `một trong: ${Object.values(ROLE_WORDS)
        .map(({ vi }) => vi)
        .join('; ')}`,
      en: `one of: ${Object.values(ROLE_WORDS)
        .map(({ en }) => en)
        .join('; ')}`,
    },
    example: 'Tổ viên',
  },
  {
    field: 'lastDay',
    heading: { vi: 'Tham gia đến hết ngày', en: 'Takes part until' },
    also: ['Đến ngày', 'Đến hết ngày'],
    kind: 'day',
    required: false,
    sealed: false,
    needs: {
      vi: 'ngày/tháng/năm như 31/12/2027, từ hôm nay trở đi, hoặc để trống',
      en: 'day/month/year like 31/12/2027, from today on, or nothing',
    },
    example: '31/12/2027',
  },
  {
    field: 'login',
    heading: { vi: 'Mã đăng nhập', en: 'Sign-in code' },
    also: ['Mã'],
    kind: 'text',
    required: false,
    sealed: false,
    needs: {
      vi: 'mã người ấy đã có ở điểm khác của đơn vị, như tv-7k3m9q2d; để trống với người mới',
      en: 'the code that this person has at another site of the unit, like tv-7k3m9q2d; empty for a new one',
    },
    example: '',
  },
];
