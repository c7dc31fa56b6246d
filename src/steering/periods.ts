import { addDays, addMonths, type Day } from '../law/day.ts';

/** A period of whole days, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The periods that are offered by name. */
export const PRESETS = ['this_month', 'last_month', 'this_year', 'last_year', 'article'] as const;
export type Preset = (typeof PRESETS)[number];

/** The period of the city's published account: 2017 and the first five months of 2018. */
const ARTICLE: Period = { from: '2017-01-01', to: '2018-05-31' };

/** The days of a named period, seen from `today`. Months and years are whole, also where they still run. */
export function periodOf(preset: Preset, today: Day): Period {
  switch (preset) {
    case 'this_month':
      return monthFrom(`${today.slice(0, 7)}-01`);
    case 'last_month':
      return monthFrom(addMonths(`${today.slice(0, 7)}-01`, -1));
    case 'this_year':
      return yearOf(today);
    case 'last_year':
      return yearOf(addMonths(today, -12));
    case 'article':
      return ARTICLE;
  }
}

/** The name of a period, where it has one today. */
export function presetOf({ from, to }: Period, today: Day): Preset | undefined {
  return PRESETS.find((preset) => {
    const named = periodOf(preset, today);
    return named.from === from && named.to === to;
  });
}

function monthFrom(first: Day): Period {
  return { from: first, to: addDays(addMonths(first, 1), -1) };
}

function yearOf(day: Day): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
