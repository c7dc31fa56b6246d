import { CITY_ID } from '../../src/areas/data/index.ts';
import type { Services } from '../../src/platform/services.ts';
import { fillFields } from '../../src/steering/report-fields.ts';
import { askReportPeriod, readFrozenFigures } from '../../src/steering/server/index.ts';

const PERIOD = { from: '2017-01-01', to: '2018-05-31' };

/** The summary of the article's city and period, as a report would tell it from the rows of now. */
export async function articleSummary(services: Services): Promise<string> {
  const asked = await askReportPeriod(services, {
    kind: 'free',
    areaId: CITY_ID,
    calendar: 'free',
    ...PERIOD,
  });
  const { area, against, figures, schemes } = await readFrozenFigures(services, asked);
  return fillFields('{{summary}}', { area, period: PERIOD, against, figures, schemes });
}
