import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { formBatches } from './form-batches.ts';
import { removeExpiredCodes } from './remove-expired-codes.ts';

export { countTipsOfSchemes, type SchemeTipScope } from './count-tips-of-schemes.ts';
export { findSiteOfCode } from './find-site-of-code.ts';
export { formBatches } from './form-batches.ts';
export { presentCode } from './present-code.ts';
export { signalsRoutes } from './routes.ts';

/** The background task of signals. */
export function signalsTasks(services: Services): TaskHandlers {
  return {
    'signals:each_night': async () => {
      const [batches, codes] = [await formBatches(services), await removeExpiredCodes(services)];
      if (batches + codes > 0)
        services.log.info('signals: batches formed, codes removed', { batches, codes });
    },
  };
}

/** Once a night: 19:10 UTC is 02:10 here. What is told is a day old at least. */
export const SIGNALS_CRONTAB = '10 19 * * * signals:each_night ?fill=1d&max=3';
