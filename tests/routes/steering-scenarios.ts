import { WARD } from '../kit/test-accounts.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask } from './world.ts';

const get = (url: string): Ask => ({ method: 'GET', url: `/api/steering/${url}` });

/** Who reads the figures of the ward: those of its desk who may, and of what stands above it. */
export const FIGURE_READERS: readonly Who[] = [
  'chief',
  'dutyChief',
  'independentChief',
  'analyst',
  'auditor',
  'deskAuditor',
];
const CHIEFS = FIGURE_READERS.filter((who) => who.toLowerCase().endsWith('chief'));
const VIEW = `areaId=${WARD}&from=2026-01-01&to=2026-03-31`;

/** The engine of figures, by the name of the endpoint. */
export const STEERING_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'steering.overview': {
    ask: () => get(`overview?${VIEW}&calendar=calendar&against=year`),
    may: FIGURE_READERS,
    refusal: 'forbidden',
  },
  'steering.indicator': {
    ask: () => get(`indicators/resolved?${VIEW}&length=month`),
    may: FIGURE_READERS,
    refusal: 'forbidden',
  },
  // the tips themselves, by number: for the chief of the unit that owns them
  'steering.indicatorRows': {
    ask: () => get(`indicators/information_received/rows?${VIEW}`),
    may: CHIEFS,
    refusal: 'forbidden',
  },
  'steering.overdue': { ask: () => get(`overdue?areaId=${WARD}`), may: FIGURE_READERS, refusal: 'forbidden' },
};
