import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { endUnit as endUnitEndpoint, type Unit } from '../contract.ts';
import { can } from '../policy.ts';
import { endUnit, type StillWaits } from './end-unit.ts';
import { type Officer, officer } from './officer.ts';
import { findUnit } from './unit-queries.ts';

/**
 * Ending a unit. It stands by itself because it asks what this room cannot know, whether the unit owns open tips;
 * the composition of the system brings the answer.
 */
export function endUnitRoute(services: Services, stillWaits: StillWaits): Route {
  const ofUnit = {
    action: 'unit.end',
    subject: ({ params }: { params: { unitId: number } }) => findUnit(services.db, params.unitId),
    allow: (actor: Officer, unit: Unit) => can(actor, 'unit.end', unit),
  };
  return defineRoute(endUnitEndpoint, officer(services), ofUnit, async ({ actor, body }, { unitId }) => {
    await endUnit(services, actor.accountId, { unitId, ...body }, stillWaits);
    return {};
  });
}
