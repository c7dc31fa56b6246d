import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { formBatches } from './form-batches.ts';
import { removeExpiredCodes } from './remove-expired-codes.ts';

export { endSiteCodes } from './end-site-codes.ts';
export { findSiteOfCode } from './find-site-of-code.ts';
export { formBatches } from './form-batches.ts';
export { partsToTell } from './parts-to-tell.ts';
export { presentCode } from './present-code.ts';
export { signalsRoutes } from './routes.ts';
export { tellSchemes } from './tell-schemes.ts';

/** The background tasks of signals. */
export function signalsTasks(services: Services): TaskHandlers {
  return {
    'signals:each_night': async () => {
      const codes = await removeExpiredCodes(services);
      if (codes > 0) services.log.info('signals: codes removed', { codes });
    },
    'signals:each_quarter': async () => {
      const batches = await formBatches(services);
      if (batches > 0) services.log.info('signals: batches formed', { batches });
    },
  };
}

/**
 * Codes end once a night: 19:10 UTC is 02:10 here. Batches are formed in one night of a quarter, that of its second
 * day, or when the server starts again after it: on which day one shows says nothing of when a tip came to its end.
 */
export const SIGNALS_CRONTAB = [
  '10 19 * * * signals:each_night ?fill=1d&max=3',
  '20 19 1 1,4,7,10 * signals:each_quarter ?fill=8w&max=3',
].join('\n');
