import { CITY_ID } from '../areas/data/index.ts';
import { AppError } from '../platform/app-error.ts';
import type { Services } from '../platform/services.ts';
import { daysOfQuarter } from '../steering/open-quarter.ts';
import { askPeriod, freezePeriod } from '../steering/server/index.ts';
import type { DemoCity } from './demo-folder.ts';

/** Who closes periods: the board's analyst. */
const ANALYST = 'bcd.phantich';
/** The whole quarters of the article's period. */
const QUARTERS = ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4', '2018-Q1'];

/** Closes the quarters of the article, once every tip of theirs is in place: the public figures begin with these. */
export async function freezeQuarters(services: Services, { accounts }: DemoCity): Promise<void> {
  const analystId = accounts[ANALYST];
  if (analystId === undefined) throw new Error('the demo has no analyst');
  for (const quarter of QUARTERS) {
    const query = { areaId: CITY_ID, ...daysOfQuarter(quarter), units: 'then' } as const;
    const asked = await askPeriod(services, { ...query, calendar: 'calendar', against: 'none' });
    await freezePeriod(services, analystId, asked).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'already_frozen')) throw error;
    });
  }
}
