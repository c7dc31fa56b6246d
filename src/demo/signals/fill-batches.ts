import { addDays, addMonths, type Day } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import type { Services } from '../../platform/services.ts';
import { formBatches } from '../../signals/server/index.ts';
import { at } from '../demo-services.ts';

/** The first quarters after the article's first and after its last, which some tips outlive. */
const QUARTERS = { from: '2017-04-01', to: '2018-10-01' } as const;
const MONTHS = 3;

/** Counts the quarters of the past and the last one before today; what is counted is not counted again. */
export async function fillBatches(services: Services, today: Day): Promise<void> {
  for (let day: Day = QUARTERS.from; day <= QUARTERS.to; day = addMonths(day, MONTHS)) {
    await formBatches(onSecondDay(services, day));
  }
  await formBatches(onSecondDay(services, quarterOf(today).from));
}

function onSecondDay(services: Services, first: Day): Services {
  return at(services, `${addDays(first, 1)}T03:00:00Z`);
}
