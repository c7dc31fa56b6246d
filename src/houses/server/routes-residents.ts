import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can as canInSchemes } from '../../schemes/policy.ts';
import * as contract from '../resident-contract.ts';
import * as visits from '../visit-contract.ts';
import { closeFinding } from './close-finding.ts';
import { finishDuty } from './finish-duty.ts';
import { onHouse, onOwn } from './house-policies.ts';
import { listDuties } from './list-duties.ts';
import { listResidents } from './list-residents.ts';
import { listVisits } from './list-visits.ts';
import { moveOut } from './move-out.ts';
import { recordVisit } from './record-visit.ts';
import { takeIn } from './take-in.ts';

/** Who lives in a house, for its landlord alone; and the check visits of unit and team. */
export function residentRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const hosting = onHouse(services, 'house.host');
  return [
    defineRoute(contract.listResidents, bySession, hosting, ({ query }, { row }) =>
      listResidents(db, row, query),
    ),
    defineRoute(contract.takeIn, bySession, hosting, async ({ actor, body }, { row }) => {
      await takeIn(services, actor.accountId, row, body);
      return {};
    }),
    defineRoute(contract.leave, bySession, hosting, async ({ actor, params, body }, { row }) => {
      await moveOut(services, actor.accountId, row, params.residentId, body.leftOn);
      return {};
    }),
    defineRoute(contract.listDuties, bySession, onOwn('own_duties.read', ['landlord']), (_, sites) =>
      listDuties(services, sites),
    ),
    defineRoute(contract.finishDuty, bySession, hosting, async ({ actor, params, body }, { row }) => {
      await finishDuty(services, actor.accountId, row, params.dutyId, body);
      return {};
    }),
    defineRoute(
      visits.listVisits,
      bySession,
      onHouse(services, 'house.read'),
      ({ actor, query }, { row }) => {
        const opens = canInSchemes(actor, 'scheme.open', { unitId: row.unit_id });
        return listVisits(db, row, { ...query, opens });
      },
    ),
    defineRoute(
      visits.recordVisit,
      bySession,
      onHouse(services, 'house.visit'),
      async ({ actor, body }, { row }) => {
        await recordVisit(services, actor.accountId, row, body);
        return {};
      },
    ),
    defineRoute(
      visits.closeFinding,
      bySession,
      onHouse(services, 'finding.close'),
      async ({ actor, params, body }, { row }) => {
        await closeFinding(services, actor.accountId, row, params.findingId, body);
        return {};
      },
    ),
  ];
}
