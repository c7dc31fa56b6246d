import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { listTransfers, returnTip, transferTip } from '../transfer-contract.ts';
import { listTransfers as list } from './list-transfers.ts';
import { tipPolicies, unitsOf } from './tip-policies.ts';
import { returnTip as giveBack, transferTip as transfer } from './transfer-tip.ts';

/** The ways of a tip from one unit to another. */
export function transferRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  const tip = tipPolicies(services);
  return [
    defineRoute(transferTip, signedIn, tip('tip.transfer', 'write'), ({ actor, body }, found) =>
      transfer(services, actor, found, body),
    ),
    defineRoute(returnTip, signedIn, tip('tip.return', 'write'), ({ actor, body }, found) =>
      giveBack(services, actor, found, body),
    ),
    defineRoute(
      listTransfers,
      signedIn,
      {
        action: 'transfer.list',
        subject: ({ actor }) => unitsOf(actor, undefined).map(({ unitId }) => unitId),
        allow: (_, unitIds) => unitIds.length > 0,
        refusal: 'forbidden',
      },
      ({ query }, unitIds) => list(services.db, unitIds, query),
    ),
  ];
}
