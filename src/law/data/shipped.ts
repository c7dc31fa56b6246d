import type { LawBook } from '../law-book.ts';
import { CALENDAR_ROWS } from './calendar-rows.ts';
import { FORCE_ROWS } from './force-rows.ts';
import { HOLIDAYS } from './holidays.ts';
import { HOUSE_ROWS } from './house-rows.ts';
import { INTAKE_ROWS } from './intake-rows.ts';
import { PERIOD_ROWS } from './period-rows.ts';
import { PRIVACY_ROWS } from './privacy-rows.ts';
import { RESIDENCE_ROWS } from './residence-rows.ts';
import { RESOLUTION_ROWS } from './resolution-rows.ts';

/** The law as the product ships it; a deployment's database may hold corrections and more. */
export const SHIPPED_LAW: LawBook = {
  parameters: [
    ...INTAKE_ROWS,
    ...RESOLUTION_ROWS,
    ...CALENDAR_ROWS,
    ...FORCE_ROWS,
    ...HOUSE_ROWS,
    ...PERIOD_ROWS,
    ...PRIVACY_ROWS,
    ...RESIDENCE_ROWS,
  ],
  holidays: HOLIDAYS,
};
