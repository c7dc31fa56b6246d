import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { isClosed } from '../footage.ts';
import * as contract from '../footage-contract.ts';
import { areasRead, can, type Subjects } from '../policy.ts';
import { listing, ofCamera } from './camera-policies.ts';
import { askFootage } from './footage/ask-footage.ts';
import { approveFootage, refuseFootage, withdrawFootage } from './footage/decide-footage.ts';
import { declineFootage } from './footage/decline-footage.ts';
import { findByLink } from './footage/find-by-link.ts';
import { handOver } from './footage/hand-over.ts';
import { listFootage } from './footage/list-footage.ts';
import { readChain } from './footage/read-chain.ts';
import { readFootage } from './footage/read-footage.ts';
import { findRequest, type StoredRequest, stateNow } from './footage/request-queries.ts';
import { uploadPart } from './footage/upload-part.ts';
import { readClip, viewFootage } from './footage/view-footage.ts';

/** What officers and the owners of cameras may ask of footage. */
export function footageRoutes(services: Services): Route[] {
  return [...deskRoutes(services), ...linkRoutes(services)];
}

function deskRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const signedIn = officer(services);
  const asking = {
    action: 'footage.ask',
    subject: ofCamera(services),
    allow: (actor: Officer, { unit_id: unitId }: { unit_id: number }) =>
      can(actor, 'footage.use', { unitId }),
  };
  return [
    defineRoute(contract.listFootage, signedIn, listing('footage.list'), ({ query }, areaIds) =>
      listFootage(db, areaIds, query, clock.now()),
    ),
    defineRoute(contract.readFootage, signedIn, of(services, 'footage.read'), ({ actor }, request) => {
      const unit = { unitId: request.unit_id };
      const may = {
        opens: can(actor, 'camera.open', unit),
        decides: can(actor, 'footage.decide', unit) && request.asked_by !== actor.accountId,
        withdraws: !isClosed(stateNow(request, clock.now())) && mayWithdraw(actor, request),
        views: can(actor, 'footage.use', unit),
      };
      return readFootage(db, request, may, clock.now());
    }),
    defineRoute(contract.readChain, signedIn, of(services, 'footage.chain'), ({ query }, request) =>
      readChain(db, request, query),
    ),
    defineRoute(contract.askFootage, signedIn, asking, ({ actor, body }, camera) =>
      askFootage(services, actor.accountId, camera, body),
    ),
    defineRoute(
      contract.approveFootage,
      signedIn,
      of(services, 'footage.approve', 'footage.decide'),
      ({ actor, body }, request) => approveFootage(services, actor.accountId, request, body),
    ),
    defineRoute(
      contract.refuseFootage,
      signedIn,
      of(services, 'footage.refuse', 'footage.decide'),
      ({ actor, body }, request) => refuseFootage(services, actor.accountId, request, body),
    ),
    defineRoute(contract.withdrawFootage, signedIn, withdrawing(services), ({ actor, body }, request) =>
      withdrawFootage(services, actor.accountId, request, body),
    ),
    defineRoute(
      contract.viewFootage,
      signedIn,
      of(services, 'footage.view', 'footage.use'),
      ({ actor, body }, request) => viewFootage(services, actor.accountId, request, body),
    ),
    defineRoute(
      contract.readClip,
      signedIn,
      of(services, 'footage.clip', 'footage.use'),
      ({ actor, params }, request) => readClip(services, actor.accountId, request, params.viewId),
    ),
  ];
}

/** What the holder of a link may ask: whoever holds it, and nobody else, so each asks for the token anew. */
function linkRoutes(services: Services): Route[] {
  return [
    publicRoute(contract.openLink, async ({ body }) => {
      const { request_id: requestId, letter, expires_at } = await findByLink(services, body.token);
      return { requestId, letter: letter.toString('base64url'), expiresAt: expires_at.toISOString() };
    }),
    publicRoute(contract.uploadPart, async ({ params, stream, reply }) => {
      const token = contract.tokenSchema.safeParse(reply.request.headers[contract.TOKEN_HEADER]);
      const request = await findByLink(services, token.data ?? '');
      return uploadPart(services, request, params, stream);
    }),
    publicRoute(contract.handOver, ({ body, aside }) => handOver(services, body.token, body.message, aside)),
    publicRoute(contract.declineFootage, ({ body }) => declineFootage(services, body.token, body.reason)),
  ];
}

type Asked = { readonly actor: Officer; readonly params: { readonly requestId: string } };

/** A policy about a request of the asker's desks; anybody else is answered as if there were none. */
function of({ db }: Services, action: string, needs?: Extract<keyof Subjects, `footage.${string}`>) {
  return {
    action,
    subject: ({ actor, params }: Asked) => findRequest(db, params.requestId, areasRead(actor)),
    allow: (actor: Officer, { area_id: areaId, unit_id: unitId }: StoredRequest) =>
      needs === undefined ? can(actor, 'camera.read', { areaId }) : can(actor, needs, { unitId }),
  };
}

/** A policy of whoever takes a request back. */
function withdrawing(services: Services) {
  return { ...of(services, 'footage.withdraw'), allow: mayWithdraw };
}

/**
 * Whoever asked takes a request back; once there is a link, whoever could have approved it stops it too, and may say so
 * again where the answer was lost.
 */
function mayWithdraw(actor: Officer, { asked_by, state, unit_id: unitId }: StoredRequest): boolean {
  if (asked_by === actor.accountId) return can(actor, 'footage.use', { unitId });
  const stops = state === 'approved' || state === 'withdrawn';
  return stops && can(actor, 'footage.decide', { unitId });
}
