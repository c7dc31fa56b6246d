import { randomUUID } from 'node:crypto';
import { cameraKeepers, TEST_CAMERA, type TestCamera } from '../kit/test-cameras.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const KEEPERS: readonly Who[] = ['chief', 'reception'];
const READERS: readonly Who[] = [...KEEPERS, 'investigator', 'deskAuditor'];
/** Whoever has a register of cameras: the other ward its own. */
const WITH_REGISTER: readonly Who[] = [...READERS, 'otherChief', 'otherReception', 'otherInvestigator'];

const kept = new WeakMap<World, Promise<TestCamera>>();

/** A camera of the ward, entered once for a world. */
function keptCamera(world: World): Promise<TestCamera> {
  const known = kept.get(world) ?? cameraKeepers(world).register({ fromDay: '2020-01-05' });
  kept.set(world, known);
  return known;
}

/** A change as of the version that the camera has now. */
const change =
  (path: string, body: object) =>
  async (world: World): Promise<Ask> => {
    const { cameraId } = await keptCamera(world);
    const { version } = await world.services.db
      .selectFrom('camera')
      .select('version')
      .where('camera_id', '=', cameraId)
      .executeTakeFirstOrThrow();
    return { method: 'POST', url: `/api/cameras/${cameraId}/${path}`, body: { version, ...body } };
  };

const listed = (path: string) => (): Ask => ({ method: 'GET', url: `/api/cameras${path}` });

/** By the name of the endpoint. */
export const CAMERA_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'cameras.list': { ask: listed(''), may: WITH_REGISTER, refusal: 'forbidden' },
  'cameras.within': {
    ask: listed('/within?south=19.8&west=105.7&north=19.81&east=105.8'),
    may: WITH_REGISTER,
    refusal: 'forbidden',
  },
  'cameras.extent': { ask: listed('/extent'), may: WITH_REGISTER, refusal: 'forbidden' },
  'cameras.read': {
    ask: async (world) => {
      const { cameraId } = await keptCamera(world);
      return { method: 'GET', url: `/api/cameras/${cameraId}` };
    },
    may: READERS,
    refusal: 'not_found',
  },
  'cameras.register': {
    ask: ({ desk }) => {
      const fields = { ...TEST_CAMERA, fromDay: '2020-01-05' };
      const body = { cameraId: randomUUID(), unitId: desk.unit.unitId, fields, owner: null };
      return { method: 'POST', url: '/api/cameras', body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'cameras.match': {
    ask: ({ desk }) => {
      const body = { unitId: desk.unit.unitId, addresses: [TEST_CAMERA.address], cameraIds: [] };
      return { method: 'POST', url: '/api/cameras/matching', body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'cameras.import': {
    ask: ({ desk }) => {
      const fields = { ...TEST_CAMERA, fromDay: '2020-01-05' };
      const row = { cameraId: randomUUID(), version: null, fields, owner: null };
      return {
        method: 'POST',
        url: '/api/cameras/import',
        body: { unitId: desk.unit.unitId, rows: [row] },
      };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'cameras.change': {
    ask: change('changes', { fields: { ...TEST_CAMERA, fromDay: '2020-01-05', angle: 60 }, owner: null }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'cameras.step': {
    ask: change('steps', { action: 'found_faulty', onDay: '2020-01-06' }),
    may: KEEPERS,
    refusal: 'not_found',
  },
};
