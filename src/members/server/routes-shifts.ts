import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { ofScheme, reading } from '../../schemes/server/index.ts';
import { can } from '../policy.ts';
import * as contract from '../shift-contract.ts';
import { readTeam } from './names/read-team.ts';
import { writeNames } from './names/write-names.ts';
import { answerOffer } from './shifts/answer-offer.ts';
import { countShifts } from './shifts/count-shifts.ts';
import { dropShift } from './shifts/drop-shift.ts';
import { dutyDays } from './shifts/duty-days.ts';
import { finishShift } from './shifts/finish-shift.ts';
import { listHeldShifts } from './shifts/list-held-shifts.ts';
import { listOwnShifts } from './shifts/list-own-shifts.ts';
import { listSiteShifts } from './shifts/list-site-shifts.ts';
import { offerShift } from './shifts/offer-shift.ts';
import { planShifts } from './shifts/plan-shifts.ts';
import { onOwnSite, onShift } from './site-policies.ts';

/** Who is on duty at a site when, and what its people call one another; and what the desk counts of it. */
export function shiftRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const ofOwn = {
    action: 'own_sites.read',
    subject: () => ({}),
    allow: (actor: Officer) => can(actor, 'own_sites.read', {}),
  };
  const holding = (action: string) =>
    onShift(services, action, (actor, row) => can(actor, 'shift.hold', { memberId: row.member_id }));
  const leading = onShift(services, 'shift.drop', (actor, row) =>
    can(actor, 'site.lead', { siteId: row.site_id }),
  );
  const asked = onShift(services, 'shift.answer', (actor, row) =>
    can(actor, 'shift.answer', { offeredTo: row.offered_to }),
  );
  return [
    defineRoute(contract.listOwnShifts, bySession, ofOwn, ({ actor }) =>
      listOwnShifts(services, actor.sites),
    ),
    defineRoute(contract.listSiteShifts, bySession, onOwnSite('site.read'), ({ query }, site) =>
      listSiteShifts(services, site, query),
    ),
    defineRoute(contract.heldShifts, bySession, onOwnSite('site.lead'), async ({ body }, site) => ({
      rows: await listHeldShifts(services, site, body),
    })),
    defineRoute(contract.planShifts, bySession, onOwnSite('site.lead'), async ({ actor, body }, site) => {
      await planShifts(services, actor.accountId, site, body.shifts);
      return {};
    }),
    defineRoute(contract.dropShift, bySession, leading, async ({ actor }, row) => {
      await dropShift(services, actor.accountId, row);
      return {};
    }),
    defineRoute(contract.finishShift, bySession, holding('shift.finish'), async ({ actor }, row) => {
      await finishShift(services, actor.accountId, row);
      return {};
    }),
    defineRoute(contract.offerShift, bySession, holding('shift.offer'), async ({ actor, body }, row) => {
      await offerShift(services, actor.accountId, row, body.toMemberId);
      return {};
    }),
    defineRoute(contract.answerOffer, bySession, asked, async ({ actor, body }, row) => {
      await answerOffer(services, actor.accountId, row, body.accepts);
      return {};
    }),
    defineRoute(contract.readTeam, bySession, onOwnSite('site.read'), ({ actor }, site) =>
      readTeam(services, actor, site),
    ),
    defineRoute(contract.writeNames, bySession, onOwnSite('site.lead'), ({ actor, body }, site) =>
      writeNames(services, actor.accountId, site, body),
    ),
    defineRoute(
      contract.countShifts,
      bySession,
      reading('shifts.count', ofScheme(services)),
      async ({ params }, { row }) => countShifts(services.db, row, params.siteId, await dutyDays(services)),
    ),
  ];
}
