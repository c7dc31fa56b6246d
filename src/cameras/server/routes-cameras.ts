import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../contract.ts';
import { can } from '../policy.ts';
import { keeping, listing, ofCamera, reading, registering } from './camera-policies.ts';
import { camerasExtent, camerasWithin } from './cameras-within.ts';
import { changeCamera } from './change-camera.ts';
import { listCameras } from './list-cameras.ts';
import { readCamera } from './read-camera.ts';
import { registerCamera } from './register-camera.ts';
import { stepCamera } from './step-camera.ts';
import { unseenBefore } from './unseen-before.ts';

/** What officers may ask of the register of cameras. */
export function cameraRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const found = ofCamera(services);
  return [
    defineRoute(contract.listCameras, signedIn, listing('cameras.list'), async ({ query }, areaIds) => {
      const unseen = await unseenBefore(services);
      return { ...(await listCameras(db, { ...query, ...unseen, areaIds })), ...unseen };
    }),
    defineRoute(contract.camerasWithin, signedIn, listing('cameras.within'), ({ query }, areaIds) =>
      camerasWithin(db, areaIds, query),
    ),
    defineRoute(contract.camerasExtent, signedIn, listing('cameras.extent'), (_, areaIds) =>
      camerasExtent(db, areaIds),
    ),
    defineRoute(contract.readCamera, signedIn, reading('cameras.read', found), async ({ actor }, camera) => {
      const { unseenBefore: day } = await unseenBefore(services);
      const opens = can(actor, 'camera.open', { unitId: camera.unit_id });
      const keeps = can(actor, 'camera.keep', { areaId: camera.area_id });
      return readCamera(db, camera, { opens, keeps, unseenBefore: day });
    }),
    defineRoute(
      contract.registerCamera,
      signedIn,
      registering('cameras.register', services),
      ({ actor, body }, unit) => registerCamera(services, actor.accountId, unit, body),
    ),
    defineRoute(
      contract.changeCamera,
      signedIn,
      keeping('cameras.change', found),
      ({ actor, body }, camera) => changeCamera(services, actor.accountId, camera, body),
    ),
    defineRoute(contract.stepCamera, signedIn, keeping('cameras.step', found), ({ actor, body }, camera) =>
      stepCamera(services, actor.accountId, camera, body),
    ),
  ];
}
