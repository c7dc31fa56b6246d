import { WARD } from '../kit/test-accounts.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

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

/** A cut-off of another day each time: one is done once. */
let frozen = 0;
function freeze(): Ask {
  frozen += 1;
  const to = new Date(Date.UTC(2025, 0, frozen)).toISOString().slice(0, 10);
  return {
    method: 'POST',
    url: '/api/steering/snapshots',
    body: { areaId: WARD, from: '2025-01-01', to, calendar: 'free' },
  };
}

async function frozenPath(world: World): Promise<string> {
  const { snapshotId } = (await demand(world.askAs('analyst', freeze()))) as { snapshotId: string };
  return `snapshots/${WARD}/${snapshotId}`;
}

async function adjust(world: World): Promise<Ask> {
  const figure = { areaId: WARD, code: 'information_received', from: { value: 0, of: null } };
  const why = { reason: 'late_entry', words: 'Bổ sung theo sổ tiếp nhận' };
  const url = `/api/steering/${await frozenPath(world)}/adjustments`;
  return { method: 'POST', url, body: { ...figure, to: { value: 1, of: null }, ...why } };
}

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
  'steering.freeze': { ask: freeze, may: ['analyst'], refusal: 'forbidden' },
  'steering.snapshots': {
    ask: () => get(`snapshots?areaId=${WARD}`),
    may: FIGURE_READERS,
    refusal: 'forbidden',
  },
  'steering.snapshot': {
    ask: async (world) => get(await frozenPath(world)),
    may: FIGURE_READERS,
    refusal: 'not_found',
  },
  'steering.adjust': { ask: adjust, may: ['analyst'], refusal: 'not_found' },
  'steering.schemesAtWork': { ask: () => get(`schemes?${VIEW}`), may: FIGURE_READERS, refusal: 'forbidden' },
  'steering.kindFigures': {
    ask: () => get(`kind-figures?${VIEW}`),
    may: FIGURE_READERS,
    refusal: 'forbidden',
  },
  'steering.kindFigure': {
    ask: () => get(`kind-figures/security_lamp.site.lamps?${VIEW}`),
    may: FIGURE_READERS,
    refusal: 'forbidden',
  },
  'steering.overdue': { ask: () => get(`overdue?areaId=${WARD}`), may: FIGURE_READERS, refusal: 'forbidden' },
};
