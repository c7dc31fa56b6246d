import { LAW_CODES, WEEKLY_DAY_OFF } from '../codes.ts';
import type { Parameter } from '../law-book.ts';
import { CODE_2003_FROM, CODE_2003_TO, CODE_2015_FROM, row } from './row.ts';

const FORTY_HOURS = {
  unit: 'weekday',
  validFrom: '1999-10-02',
  source: 'Quyết định 188/1999/QĐ-TTg, Điều 1',
  sourceEn: 'Decision 188/1999/QD-TTg, Article 1',
  verified: true,
} as const;

const ROLL = { code: LAW_CODES.roll, value: 1, unit: 'working_day', verified: true } as const;

/** Which weekdays are off, and what happens to a period that ends on a day off. */
export const CALENDAR_ROWS: readonly Parameter[] = [
  row({ code: `${WEEKLY_DAY_OFF}saturday`, value: 6, ...FORTY_HOURS }),
  row({ code: `${WEEKLY_DAY_OFF}sunday`, value: 7, ...FORTY_HOURS }),
  row({
    ...ROLL,
    validFrom: CODE_2003_FROM,
    validTo: CODE_2003_TO,
    source: 'BLTTHS 2003, Điều 96',
    sourceEn: 'Criminal Procedure Code 2003, Article 96',
  }),
  row({
    ...ROLL,
    validFrom: CODE_2015_FROM,
    source: 'BLTTHS 2015, Điều 134',
    sourceEn: 'Criminal Procedure Code 2015, Article 134',
  }),
];
