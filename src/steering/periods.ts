import type { Day } from '../law/day.ts';

/** A period of whole days, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The period of the city's published account: 2017 and the first five months of 2018. */
export const ARTICLE_PERIOD: Period = { from: '2017-01-01', to: '2018-05-31' };

/** The calendar year of a day, whole, also where it still runs. */
export function yearOf(day: Day): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
