import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { keyRolesIn } from '../policy.ts';
import { listTransfers, returnTip, transferTip } from '../transfer-contract.ts';
import { transitionOf } from '../transition.ts';
import { listTransfers as list } from './list-transfers.ts';
import { tipPolicies, unitsOf } from './tip-policies.ts';
import type { FoundTip } from './tip-queries.ts';
import { returnTip as giveBack, transferTip as transfer } from './transfer-tip.ts';

/** Handing on and answering is for those of the unit who receive tips; for anybody else there is nothing here. */
function byReceiver(services: Services, action: string) {
  const { roles } = transitionOf('transfer');
  return {
    ...tipPolicies(services)(action, 'write'),
    allow: (actor: Officer, { subject }: FoundTip) =>
      keyRolesIn(actor, subject.unitId).some((role) => roles.includes(role)),
  };
}

/** The ways of a tip from one unit to another. */
export function transferRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  return [
    defineRoute(transferTip, signedIn, byReceiver(services, 'tip.transfer'), ({ actor, body }, found) =>
      transfer(services, actor, found, body),
    ),
    defineRoute(returnTip, signedIn, byReceiver(services, 'tip.return'), ({ actor, body }, found) =>
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
