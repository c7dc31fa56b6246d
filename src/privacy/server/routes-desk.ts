import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Policy, Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import {
  amendBreach,
  answerRequest,
  enterRequest,
  listBreaches,
  listRequests,
  recordBreach,
} from '../contract.ts';
import { breachesSeen, can } from '../policy.ts';
import { amendBreach as amend } from './amend-breach.ts';
import { answerRequest as answer } from './answer-request.ts';
import { findBreach, type StoredBreach } from './breach-queries.ts';
import { enterRequest as enter } from './enter-request.ts';
import { type BreachScope, listBreaches as breaches } from './list-breaches.ts';
import { listRequests as requests } from './list-requests.ts';
import { recordBreach as record } from './record-breach.ts';
import { findRequest, type StoredRequest } from './request-queries.ts';

/** A unit that the asker serves, with the area that owns its rows. */
interface ServedUnit {
  readonly unitId: number;
  readonly areaId: number;
}

/** What officers may ask of the two registers. */
export function deskRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const answering: Policy<typeof answerRequest, Officer, StoredRequest> = {
    action: 'privacy.answer',
    subject: ({ actor, params }) => findRequest(db, params.requestId, areasOf(actor)),
    allow: (actor, { unit_id: unitId, kind }) => can(actor, 'request.answer', { unitId, kind }),
  };
  const amending: Policy<typeof amendBreach, Officer, StoredBreach> = {
    action: 'privacy.amend_breach',
    subject: ({ actor, params }) => findBreach(db, params.breachId, areasOf(actor)),
    allow: (actor, { unit_id: unitId }) => can(actor, 'breach.record', { unitId }),
  };
  return [
    defineRoute(listRequests, signedIn, listing, ({ query }, { areaId }) =>
      requests(db, { ...query, areaId }),
    ),
    defineRoute(enterRequest, signedIn, entering, ({ actor, body }, { areaId }) =>
      enter(services, actor.accountId, areaId, body),
    ),
    defineRoute(answerRequest, signedIn, answering, ({ actor, body }, request) =>
      answer(services, actor.accountId, request, body),
    ),
    defineRoute(listBreaches, signedIn, seeingBreaches, ({ query }, scope) => breaches(db, scope, query)),
    defineRoute(recordBreach, signedIn, recording, ({ actor, body }, { areaId }) =>
      record(services, actor.accountId, areaId, body),
    ),
    defineRoute(amendBreach, signedIn, amending, ({ actor, body }, breach) =>
      amend(services, actor.accountId, breach, body),
    ),
  ];
}

const listing: Policy<typeof listRequests, Officer, ServedUnit> = {
  action: 'privacy.list_requests',
  subject: ({ actor, query }) => servedUnit(actor, query.unitId),
  allow: (actor, unit) => can(actor, 'request.list', unit),
  refusal: 'forbidden',
};

const entering: Policy<typeof enterRequest, Officer, ServedUnit> = {
  action: 'privacy.enter_request',
  subject: ({ actor, body }) => servedUnit(actor, body.unitId),
  allow: (actor, unit) => can(actor, 'request.enter', unit),
  refusal: 'forbidden',
};

const recording: Policy<typeof recordBreach, Officer, ServedUnit> = {
  action: 'privacy.record_breach',
  subject: ({ actor, body }) => servedUnit(actor, body.unitId),
  allow: (actor, unit) => can(actor, 'breach.record', unit),
  refusal: 'forbidden',
};

/** That there is a register of breaches is no secret; whose, is what somebody may see of it. */
const seeingBreaches: Policy<typeof listBreaches, Officer, BreachScope> = {
  action: 'privacy.list_breaches',
  subject: ({ actor }) => ({
    units: breachesSeen(actor),
    opens: actor.memberships.flatMap(({ unitId }) =>
      can(actor, 'breach.record', { unitId }) ? [unitId] : [],
    ),
  }),
  allow: (_, { units }) => units === 'all' || units.length > 0,
  refusal: 'forbidden',
};

function servedUnit(actor: Officer, unitId: number): ServedUnit | undefined {
  return actor.memberships.find((membership) => membership.unitId === unitId);
}

function areasOf(actor: Officer): number[] {
  return [...new Set(actor.memberships.map(({ areaId }) => areaId))];
}
