import { findUnit } from '../../accounts/server/index.ts';
import { findCamera, registerCamera, stepCamera } from '../../cameras/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { DemoCity } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { keeperOf, sealAs } from '../keeper-of.ts';
import type { PlannedCamera } from './plan-cameras.ts';

/**
 * Enters planned cameras by the operations that a desk's browser calls, their owners really sealed. What is there is
 * left as it is, so that a filling that was cut short goes on.
 */
export async function fillCameras(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedCamera[],
  signal: AbortSignal,
): Promise<void> {
  for (const planned of plan) {
    if (signal.aborted) return;
    const known = await findCamera(services.db, planned.cameraId, [planned.areaId]);
    if (known === undefined) await enter(services, city, planned);
  }
}

async function enter(services: Services, city: DemoCity, planned: PlannedCamera): Promise<void> {
  const { cameraId, areaId, fields, enteredOn, steps } = planned;
  const keeper = keeperOf(city, planned.desk);
  const { accountId } = keeper;
  const { unitId } = keeper.key;
  const unit = await findUnit(services.db, unitId);
  if (unit === undefined) throw new Error('the demo lacks a unit that it names');
  const then = at(services, `${enteredOn}T03:00:00Z`);
  const owner = await sealAs(keeper, cameraId, JSON.stringify(planned.owner));
  await registerCamera(then, accountId, unit, { cameraId, unitId, fields: { ...fields }, owner });
  for (const { action, onDay } of steps) {
    const camera = await findCamera(services.db, cameraId, [areaId]);
    if (camera === undefined) throw new Error('a camera of the demo is gone');
    const { version } = camera;
    await stepCamera(at(services, `${onDay}T03:00:00Z`), accountId, camera, { version, action, onDay });
  }
}
