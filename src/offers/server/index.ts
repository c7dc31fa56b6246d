import './tables.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { endWords } from './end-words.ts';

export { joinPage, proposePage } from './offer-pages.ts';
export { findOffer } from './offer-queries.ts';
export { ownsOpenOffers } from './owns-open-offers.ts';
export { offerRoutes } from './routes.ts';
export { takeOffer } from './send-offer.ts';
export { stepOffer } from './step-offer.ts';

/** The background tasks of the capability. */
export function offerTasks(services: Services): TaskHandlers {
  return {
    'offers:end_words': async () => {
      const ended = await endWords(services);
      if (ended > 0) services.log.info('offers: words ended at the end of their term', { ended });
    },
  };
}

/** Once a night, after the registers. */
export const OFFER_CRONTAB = '30 20 * * * offers:end_words ?fill=1d&max=3';
