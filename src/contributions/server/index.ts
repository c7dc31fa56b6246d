import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endWords } from './end-words.ts';

export { contributionsPage, schemeFundPage } from './contributions-page.ts';
export { give } from './give.ts';
export { fundsOf } from './public-funds.ts';
export { putToUse } from './put-to-use.ts';
export { reverseEntry } from './reverse-entry.ts';
export { contributionRoutes } from './routes.ts';
export { spend } from './spend.ts';

/** The background tasks of the capability. */
export function contributionTasks(services: Services): TaskHandlers {
  return {
    'contributions:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('contributions: names ended at the end of their term', { ended });
    },
  };
}

/** Once a night, after the registers. */
export const CONTRIBUTION_CRONTAB = '0 21 * * * contributions:end_words ?fill=1d&max=3';
