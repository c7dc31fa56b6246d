import type { Unit } from '../../accounts/contract.ts';
import { findUnit, type Officer } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { areasRead, can } from '../policy.ts';
import { findCamera, type StoredCamera } from './camera-queries.ts';

interface Asked {
  readonly actor: Officer;
  readonly params: { readonly cameraId: string };
}
type Find = (asked: Asked) => Promise<StoredCamera | undefined>;

/** Finds the camera that a path names, among those of the asker's desks. */
export function ofCamera({ db }: Services): Find {
  return ({ actor, params }) => findCamera(db, params.cameraId, areasRead(actor));
}

/** A policy of whoever reads the register. Anybody else is answered as if there were no such camera. */
export function reading(action: string, subject: Find) {
  return {
    action,
    subject,
    allow: (actor: Officer, { area_id: areaId }: StoredCamera) => can(actor, 'camera.read', { areaId }),
  };
}

/** A policy of whoever keeps it. */
export function keeping(action: string, subject: Find) {
  return {
    action,
    subject,
    allow: (actor: Officer, { area_id: areaId }: StoredCamera) => can(actor, 'camera.keep', { areaId }),
  };
}

/** A policy of whoever has a register at all; the subject are the areas of it, one of them where that is asked. */
export function listing(action: string) {
  return {
    action,
    subject: ({ actor, query }: { readonly actor: Officer; readonly query: object }) => {
      const areaId = 'areaId' in query ? query.areaId : undefined;
      return areasRead(actor).filter((each) => areaId === undefined || each === areaId);
    },
    allow: (_: Officer, areaIds: readonly number[]) => areaIds.length > 0,
    refusal: 'forbidden' as const,
  };
}

/** A policy of whoever keeps the register of the unit that the body names. */
export function registering(action: string, { db }: Services) {
  return {
    action,
    subject: ({ body }: { readonly body: { readonly unitId: number } }) => findUnit(db, body.unitId),
    allow: (actor: Officer, { kind, areaId }: Unit) =>
      kind === 'desk' && can(actor, 'camera.keep', { areaId }),
  };
}
