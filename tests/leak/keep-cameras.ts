import { randomUUID } from 'node:crypto';
import * as cameras from '../../src/cameras/contract.ts';
import { TEST_CAMERA } from '../kit/test-cameras.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/** A camera of the desk, its owner sealed. */
export async function keepCameras({ client, deployment, desk, receipt, mark }: Keeping): Promise<void> {
  const cameraId = randomUUID();
  const text = JSON.stringify({ name: `Chủ camera ${mark}`, contact: mark });
  const owner = await testMessage(deployment, desk, { envelope: 'note', tipId: cameraId, receipt, text });
  const fields = { ...TEST_CAMERA, fromDay: '2020-01-05' };
  await client.call(cameras.registerCamera, {
    body: { cameraId, unitId: desk.unit.unitId, fields, owner },
  });
  await client.call(cameras.readCamera, { params: { cameraId } });
}
