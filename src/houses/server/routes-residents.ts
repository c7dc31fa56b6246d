import { officer, readSealTo } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can as canInSchemes } from '../../schemes/policy.ts';
import * as contract from '../resident-contract.ts';
import * as visits from '../visit-contract.ts';
import { closeFinding } from './close-finding.ts';
import { finishDuty } from './finish-duty.ts';
import { onHouse, onOwn } from './house-policies.ts';
import { listDoneDuties } from './list-done-duties.ts';
import { listDuties } from './list-duties.ts';
import { listResidents } from './list-residents.ts';
import { listVisits } from './list-visits.ts';
import { moveOut } from './move-out.ts';
import { putRight } from './put-right.ts';
import { recordVisit } from './record-visit.ts';
import { takeIn } from './take-in.ts';
import { undoDuty } from './undo-duty.ts';

/** Who lives in a house, for its landlord alone; and the check visits of unit and team. */
export function residentRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const hosting = onHouse(services, 'house.host');
  const ofLandlord = onOwn('own_duties.read', ['landlord']);
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
    defineRoute(contract.putRight, bySession, hosting, async ({ actor, params, body }, { row }) => {
      await putRight(services, actor.accountId, row, params.residentId, body);
      return {};
    }),
    defineRoute(contract.listDuties, bySession, ofLandlord, ({ query }, sites) =>
      listDuties(services, sites, query),
    ),
    defineRoute(contract.listDoneDuties, bySession, ofLandlord, ({ query }, sites) =>
      listDoneDuties(db, sites, query),
    ),
    defineRoute(contract.finishDuty, bySession, hosting, async ({ actor, params, body }, { row }) => {
      await finishDuty(services, actor.accountId, row, params.dutyId, body);
      return {};
    }),
    defineRoute(contract.undoDuty, bySession, hosting, async ({ actor, params }, { row }) => {
      await undoDuty(services, actor.accountId, row, params.dutyId);
      return {};
    }),
    ...visitRoutes(services),
  ];
}

function visitRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  return [
    defineRoute(
      visits.listVisits,
      bySession,
      onHouse(services, 'house.read'),
      ({ actor, query }, { row }) => {
        const opens = canInSchemes(actor, 'scheme.open', { unitId: row.unit_id });
        return listVisits(db, row, { ...query, opens });
      },
    ),
    defineRoute(visits.readVisiting, bySession, onHouse(services, 'house.visit'), async (_, { row }) => ({
      sealTo: await readSealTo(services, row.unit_id),
    })),
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
