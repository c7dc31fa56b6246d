import { type Officer, officer } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Policy, Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { can } from '../../schemes/policy.ts';
import * as contract from '../contract.ts';
import { mayStep } from '../policy.ts';
import { countOffers } from './count-offers.ts';
import { receiverOfArea, receiverOfScheme } from './find-receiver.ts';
import { listOffers } from './list-offers.ts';
import { type OfferHolder, offerHolder } from './offer-holder.ts';
import { findOffer, type StoredOffer } from './offer-queries.ts';
import { readOwnOffer } from './read-own-offer.ts';
import { createSendOffer } from './send-offer.ts';
import { stepOffer } from './step-offer.ts';

/** What residents may ask without an account, whoever holds a receipt, and the desk that answers. */
export function offerRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const send = createSendOffer(services);
  return [
    publicRoute(contract.readReceiver, ({ query: { schemeId, areaId = 0 } }) =>
      schemeId === undefined ? receiverOfArea(services, areaId) : receiverOfScheme(services, schemeId),
    ),
    publicRoute(contract.sendOffer, ({ body }) => send(body)),
    defineRoute(contract.readOwnOffer, offerHolder(services), own, ({ actor }) =>
      readOwnOffer(services, actor),
    ),
    defineRoute(contract.listOffers, signedIn, ofUnit('offers.list'), ({ query }, { areaId }) =>
      listOffers(db, { ...query, areaId }),
    ),
    defineRoute(contract.countOffers, signedIn, ofUnit('offers.count'), (_, unit) =>
      countOffers(db, unit, dayOf(clock.now())),
    ),
    defineRoute(contract.stepOffer, signedIn, answering(services), async ({ actor, body }, offer) => {
      if (!mayStep(actor, body.action, { unitId: offer.unit_id })) throw new AppError('forbidden');
      return stepOffer(services, actor.accountId, offer, body);
    }),
  ];
}

/** A receipt opens its own offer and nothing else: who holds it has passed. */
const own: Policy<typeof contract.readOwnOffer, OfferHolder, OfferHolder> = {
  action: 'offers.own',
  subject: ({ actor }) => actor,
  allow: (actor, offer) => actor.offerId === offer.offerId,
};

/** A unit of the asker's, with the area that owns its rows. */
interface OwnUnit {
  readonly unitId: number;
  readonly areaId: number;
}

/** Those who open the sealed words of the unit's schemes: its chief and its reception. */
function ofUnit(action: string) {
  return {
    action,
    subject: ({ actor, query }: { actor: Officer; query: { unitId: number } }): OwnUnit | undefined =>
      actor.memberships.find(({ unitId }) => unitId === query.unitId),
    allow: (actor: Officer, unit: OwnUnit) => can(actor, 'scheme.open', unit),
    refusal: 'forbidden',
  } as const;
}

function answering({ db }: Services): Policy<typeof contract.stepOffer, Officer, StoredOffer> {
  return {
    action: 'offers.step',
    subject: ({ actor, params }) =>
      findOffer(db, params.offerId, [...new Set(actor.memberships.map(({ areaId }) => areaId))]),
    allow: (actor, { unit_id: unitId }) => can(actor, 'scheme.open', { unitId }),
  };
}
