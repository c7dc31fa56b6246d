import { addMonths, type Day } from '../../law/day.ts';
import type { Services } from '../../platform/services.ts';
import { formBatches } from '../../signals/server/index.ts';
import { at } from '../demo-services.ts';

/** The first and the last night of the article's months, which some tips outlive. */
const NIGHTS = { from: '2017-02-01', to: '2018-12-01' } as const;

/** Forms the batches of the past, month after month, and those of last night; what is counted is not counted again. */
export async function fillBatches(services: Services, today: Day): Promise<void> {
  for (let night: Day = NIGHTS.from; night <= NIGHTS.to; night = addMonths(night, 1)) {
    await formBatches(at(services, `${night}T19:10:00Z`));
  }
  await formBatches(at(services, `${today}T00:10:00Z`));
}
