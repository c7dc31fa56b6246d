import { keptScheme } from './scheme-scenarios.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { World } from './world.ts';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const READERS = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'] as const;
const ofArea = (path: string) => (world: World) => ({
  method: 'GET',
  url: `/api/works/${path}?areaId=${world.desk.unit.areaId}&${YEAR}`,
});

/** By the name of the endpoint. */
export const WORKS_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'works.kinds': { ask: ofArea('kinds'), may: READERS, refusal: 'forbidden' },
  'works.schemes': { ask: ofArea('schemes'), may: READERS, refusal: 'forbidden' },
  'works.scheme': {
    ask: async (world) => {
      const { scheme } = await keptScheme(world);
      return { method: 'GET', url: `/api/schemes/${scheme.schemeId}/works?${YEAR}` };
    },
    may: READERS,
    refusal: 'not_found',
  },
};
