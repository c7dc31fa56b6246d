import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../access-contract.ts';
import { beginSecondFactor } from './begin-second-factor.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { endSecondFactor } from './end-second-factor.ts';
import { officer } from './officer.ts';
import { onOneself } from './on-oneself.ts';
import { readSecondFactor } from './read-second-factor.ts';

/** One's own second factor. */
export function secondFactorRoutes(services: Services): Route[] {
  const bySession = officer(services);
  const onChange = onOneself('second_factor.change');
  return [
    defineRoute(contract.readSecondFactor, bySession, onOneself('second_factor.read'), ({ actor }) =>
      readSecondFactor(services.db, actor.accountId),
    ),
    defineRoute(contract.beginSecondFactor, bySession, onChange, ({ actor }) =>
      beginSecondFactor(services, actor.accountId),
    ),
    defineRoute(contract.confirmSecondFactor, bySession, onChange, async ({ actor, body }) => ({
      recoveryCodes: await confirmSecondFactor(services, actor.accountId, body.code),
    })),
    defineRoute(contract.endSecondFactor, bySession, onChange, async ({ actor, body }) => {
      await endSecondFactor(services, actor.accountId, body.code);
      return {};
    }),
  ];
}
