import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../import-contract.ts';
import { can } from '../policy.ts';
import { registering } from './camera-policies.ts';
import { importCameras } from './import-cameras.ts';
import { matchCameras } from './match-cameras.ts';

/** What a file of cameras is compared with, and written by. */
export function cameraImportRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const keeping = (action: string) => registering(action, services);
  return [
    defineRoute(contract.matchCameras, signedIn, keeping('cameras.match'), ({ actor, body }, unit) => {
      const opens = can(actor, 'camera.open', { unitId: unit.unitId });
      return matchCameras(db, unit, { ...body, opens });
    }),
    defineRoute(contract.importCameras, signedIn, keeping('cameras.import'), ({ actor, body }, unit) =>
      importCameras(services, actor.accountId, unit, body.rows),
    ),
  ];
}
