import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { ownTip, receiptHolder } from '../../tips/server/index.ts';
import { listOwnRequests, makeRequest } from '../contract.ts';
import { listOwnRequests as listOwn } from './list-own-requests.ts';
import { makeRequest as make } from './make-request.ts';

/** What the holder of a receipt may ask about their own data. */
export function receiptRoutes(services: Services): Route[] {
  const holder = receiptHolder(services);
  return [
    defineRoute(makeRequest, holder, ownTip('privacy.make_request'), ({ actor, body }) =>
      make(services, actor, body),
    ),
    defineRoute(listOwnRequests, holder, ownTip('privacy.own_requests'), ({ actor }) =>
      listOwn(services.db, actor),
    ),
  ];
}
