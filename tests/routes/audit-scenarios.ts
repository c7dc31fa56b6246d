import type { SessionScenario } from './session-scenario.ts';
import type { Ask } from './world.ts';

const get = (url: string): Ask => ({ method: 'GET', url: `/api/audit/${url}` });
const AUDITORS = ['auditor', 'deskAuditor'] as const;

/** The auditor's place, by the name of the endpoint. */
export const AUDIT_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'audit.openings': { ask: () => get('openings'), may: AUDITORS, refusal: 'forbidden' },
  'audit.export': { ask: () => get('openings.csv'), may: AUDITORS, refusal: 'forbidden' },
  'audit.views': { ask: () => get('views'), may: AUDITORS, refusal: 'forbidden' },
  'audit.people': { ask: () => get('people?q=chief'), may: AUDITORS, refusal: 'forbidden' },
  // what a person did tells of tips in every desk
  'audit.acts': {
    ask: ({ people }) => get(`acts?accountId=${people.chief.accountId}`),
    may: ['auditor'],
    refusal: 'forbidden',
  },
};
