import type { Day } from '../day.ts';
import type { Holiday } from '../law-book.ts';

type Name = Pick<Holiday, 'name' | 'nameEn'>;
type Ground = Pick<Holiday, 'source' | 'sourceEn' | 'verified'>;

/** What the days are called. */
export const NAMES = {
  new_year: { name: 'Tết Dương lịch', nameEn: 'New Year' },
  tet: { name: 'Tết Nguyên đán', nameEn: 'Lunar New Year (Tết)' },
  hung_kings: { name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', nameEn: 'Hùng Kings Commemoration' },
  reunification: { name: 'Ngày Chiến thắng 30/4', nameEn: 'Victory Day' },
  labour: { name: 'Quốc tế Lao động 1/5', nameEn: 'Labour Day' },
  national: { name: 'Quốc khánh', nameEn: 'National Day' },
  culture: { name: 'Ngày Văn hóa Việt Nam', nameEn: 'Vietnamese Culture Day' },
  substitute: { name: 'Nghỉ bù', nameEn: 'Substitute day off' },
  swap_off: { name: 'Nghỉ hoán đổi', nameEn: 'Day off, swapped' },
  swap_worked: { name: 'Làm bù', nameEn: 'Worked instead of a swapped day' },
} as const satisfies Record<string, Name>;
export type NameKey = keyof typeof NAMES;

const fixed = (source: string, sourceEn: string, verified: boolean) => (): Ground => ({
  source,
  sourceEn,
  verified,
});

/** The Labour Code of 2019 replaced that of 2012 on this day. */
const CODE_OF_2019 = '2021-01-01';

const byCode =
  (of2012: string, of2019: string) =>
  (day: Day): Ground =>
    day < CODE_OF_2019
      ? {
          source: `BLLĐ 2012, Điều ${of2012}`,
          sourceEn: `Labour Code 2012, Article ${of2012}`,
          verified: true,
        }
      : {
          source: `BLLĐ 2019, Điều ${of2019}`,
          sourceEn: `Labour Code 2019, Article ${of2019}`,
          verified: true,
        };

const yearly = (year: number) =>
  fixed(
    `Quyết định hoán đổi ngày làm việc năm ${year} của Thủ tướng Chính phủ, theo báo chí`,
    `The Prime Minister's approval of swapped working days in ${year}, as the press reported it`,
    true,
  );

/** On what the days stand. */
export const GROUNDS = {
  statute: byCode('115.1', '112.1'),
  substitute: byCode('115.3', '111.3'),
  decision: fixed(
    'Phương án nghỉ lễ hằng năm, chưa đối chiếu',
    'The yearly decision on holidays, not compared with its text',
    false,
  ),
  decision_2026: fixed(
    'Phương án nghỉ Tết Bính Ngọ 2026, theo báo Công an TP.HCM và TTXVN',
    'The plan for Tết 2026, as the press reported it',
    true,
  ),
  swap: fixed('Hoán đổi ngày làm việc, chưa đối chiếu', 'Swapped working day, not compared', false),
  swap_2024: yearly(2024),
  swap_2025: yearly(2025),
  swap_2026: fixed(
    'Văn bản 12729/VPCP-KGVX ngày 25/12/2025',
    'Government Office letter 12729/VPCP-KGVX of 25 December 2025',
    true,
  ),
  culture: fixed(
    'Nghị quyết 80-NQ/TW (2026); chưa đối chiếu việc sửa BLLĐ 2019, Điều 112',
    'Resolution 80-NQ/TW (2026); whether Labour Code 2019, Article 112 was amended is not compared',
    false,
  ),
} as const satisfies Record<string, (day: Day) => Ground>;
export type GroundKey = keyof typeof GROUNDS;
