import './tables.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endWords } from './end-words.ts';
import { deskRoutes } from './routes-desk.ts';
import { receiptRoutes } from './routes-receipt.ts';

/** Every endpoint of the capability. */
export function privacyRoutes(services: Services): Route[] {
  return [...receiptRoutes(services), ...deskRoutes(services)];
}

/** The background tasks of the capability. */
export function privacyTasks(services: Services): TaskHandlers {
  return {
    'privacy:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('privacy: words ended at the end of their term', { ended });
    },
  };
}

/** Once a night, after the tips. */
export const PRIVACY_CRONTAB = '10 20 * * * privacy:end_words ?fill=1d&max=3';
