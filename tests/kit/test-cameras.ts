import { randomUUID } from 'node:crypto';
import type { CameraFields } from '../../src/cameras/contract.ts';
import type { Who } from '../routes/cast.ts';
import { type Answer, demand, type World } from '../routes/world.ts';
import { testMessage, testReceipt } from './test-tips.ts';

/** A camera on a street of the ward, looking north-east. */
export const TEST_CAMERA: CameraFields = {
  address: 'Ngã ba phố 3 – ngõ 12',
  lat: 19.8071,
  lon: 105.7763,
  direction: 45,
  angle: 90,
  rangeM: 40,
  funder: 'household',
  retentionDays: 7,
  fromDay: '2026-01-05',
  site: null,
};

/** A camera in the making, and the version that its keeper last saw. */
export interface TestCamera {
  readonly cameraId: string;
  version: number;
}

/** The keepers of a world's register of cameras, who ask over HTTP as their browsers do. */
export function cameraKeepers(world: World) {
  const post = async (who: Who, url: string, body: object): Promise<Answer> =>
    world.askAs(who, { method: 'POST', url, body });
  const get = async (who: Who, url: string): Promise<Answer> => world.askAs(who, { method: 'GET', url });
  /** Words of the ward's desk about a camera or a request. */
  const words = async (subjectId: string, text: string) =>
    testMessage(world.deployment, world.desk, {
      envelope: 'note',
      tipId: subjectId,
      receipt: await testReceipt(),
      text,
    });
  const register = async (over: Partial<CameraFields> = {}, who: Who = 'chief'): Promise<TestCamera> => {
    const cameraId = randomUUID();
    const owner = await words(cameraId, 'Ông Mẫu, 0900 000 111');
    const body = { cameraId, unitId: world.desk.unit.unitId, fields: { ...TEST_CAMERA, ...over }, owner };
    const { version } = (await demand(post(who, '/api/cameras', body))) as { version: number };
    return { cameraId, version };
  };
  const change = async (camera: TestCamera, path: string, body: object, who: Who = 'chief') => {
    const url = `/api/cameras/${camera.cameraId}/${path}`;
    const answer = await post(who, url, { version: camera.version, ...body });
    if (answer.code === 'ok') camera.version = (answer.body as { version: number }).version;
    return answer;
  };
  const step = (camera: TestCamera, action: string, onDay: string, who: Who = 'chief') =>
    change(camera, 'steps', { action, onDay }, who);
  return { post, get, words, register, change, step };
}
