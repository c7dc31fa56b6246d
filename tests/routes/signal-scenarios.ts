import { TEAM } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';

/**
 * What the team of a site asks, by the name of the endpoint. Who owns the place or employs its people (the landlord, in
 * this cast) is refused, and so is every officer.
 */
export const SIGNAL_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'signals.siteCodes': {
    ask: () => ({ method: 'GET', url: '/api/to/site-codes' }),
    may: TEAM,
    refusal: 'not_found',
  },
  'signals.outcomes': {
    ask: ({ club }) => ({ method: 'GET', url: `/api/to/sites/${club.siteId}/outcomes` }),
    may: TEAM,
    refusal: 'not_found',
  },
};
