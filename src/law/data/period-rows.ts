import { LAW_CODES } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { FIRST_DAY, NOT_COMPARED, row } from './row.ts';

type Ground = Omit<Parameter, 'code' | 'value' | 'unit' | 'rolls' | 'note' | 'noteEn' | 'validTo'> &
  Partial<Parameter>;

/** The two rows that say on which day of the year a calendar begins. */
function yearBegins(
  at: { readonly month: string; readonly day: string },
  [month, day]: readonly [month: number, day: number],
  ground: Ground,
): Parameter[] {
  return [
    row({ ...ground, code: at.month, value: month, unit: 'month_of_year' }),
    row({ ...ground, code: at.day, value: day, unit: 'day_of_month' }),
  ];
}

const CALENDAR = { month: LAW_CODES.calendarYearMonth, day: LAW_CODES.calendarYearDay };
const CRIME = { month: LAW_CODES.crimeYearMonth, day: LAW_CODES.crimeYearDay };
const RESIDENTIAL = { month: LAW_CODES.residentialYearMonth, day: LAW_CODES.residentialYearDay };
const OTHERS = { month: LAW_CODES.recognitionYearMonth, day: LAW_CODES.recognitionYearDay };
const FORCES = { month: LAW_CODES.forcesYearMonth, day: LAW_CODES.forcesYearDay };

/** In force of the circular on "safe in security and order" that replaced the one of 2012. */
const CIRCULAR_124_FROM = '2022-02-10';

const CIRCULAR_124 = {
  validFrom: CIRCULAR_124_FROM,
  source: 'Thông tư 124/2021/TT-BCA',
  sourceEn: 'Circular 124/2021/TT-BCA',
  verified: true,
} as const;

const CIRCULAR_23 = {
  validFrom: FIRST_DAY,
  validTo: '2022-02-09',
  source: 'Thông tư 23/2012/TT-BCA (chưa đối chiếu)',
  sourceEn: 'Circular 23/2012/TT-BCA (not compared)',
  verified: false,
  note: 'Lấy theo Thông tư 124/2021/TT-BCA; chưa đối chiếu với văn bản cũ.',
  noteEn: 'Taken from Circular 124/2021/TT-BCA; not compared with the old text.',
} as const;

/** When the years of the reporting calendars begin; months, quarters and halves follow from it. */
export const PERIOD_ROWS: readonly Parameter[] = [
  ...yearBegins(CALENDAR, [1, 1], {
    validFrom: FIRST_DAY,
    source: 'Năm dương lịch',
    sourceEn: 'The calendar year',
    verified: true,
  }),
  ...yearBegins(CRIME, [12, 15], {
    validFrom: FIRST_DAY,
    source: 'Kỳ thống kê hình sự của ngành Công an (chưa đối chiếu)',
    sourceEn: 'Crime statistics of the police (not compared)',
    verified: false,
    ...NOT_COMPARED,
  }),
  ...yearBegins(RESIDENTIAL, [11, 1], CIRCULAR_23),
  ...yearBegins(RESIDENTIAL, [11, 1], CIRCULAR_124),
  ...yearBegins(OTHERS, [11, 16], CIRCULAR_23),
  ...yearBegins(OTHERS, [11, 16], CIRCULAR_124),
  ...yearBegins(FORCES, [11, 15], {
    validFrom: '2024-07-01',
    source: 'Luật 30/2023/QH15 và văn bản hướng dẫn',
    sourceEn: 'Law 30/2023/QH15 and the texts that detail it',
    verified: true,
  }),
];
