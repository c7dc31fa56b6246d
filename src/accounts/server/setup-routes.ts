import { prepareLogKey } from '../../ledger/server/index.ts';
import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { toBase64Url } from '../../wire/encoding.ts';
import { setUp as setUpEndpoint, setupLogKey, setupStatus } from '../setup-contract.ts';
import { type Ceremony, ceremony } from './ceremony.ts';
import { readDeployment } from './directory-queries.ts';
import { setUp } from './set-up.ts';

/** Holding the token is the whole of the right, and the authenticator has seen it. */
const byToken = {
  action: 'setup.run',
  subject: () => true as const,
  allow: (actor: Ceremony) => actor.kind === 'ceremony',
};

/** The first-run ceremony. */
export function setupRoutes(services: Services): Route[] {
  const token = ceremony(services);
  return [
    publicRoute(setupStatus, async () => {
      const deployment = await readDeployment(services.db);
      return { ready: deployment !== undefined, demo: deployment?.demo ?? false };
    }),
    defineRoute(setupLogKey, token, byToken, async () => ({
      publicKey: toBase64Url(await prepareLogKey(services)),
    })),
    defineRoute(setUpEndpoint, token, byToken, async ({ actor, body }) => ({
      invitations: await setUp(services, body, actor),
    })),
  ];
}
