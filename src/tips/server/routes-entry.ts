import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Policy, Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { enterTip, uploadAtDesk } from '../entry-contract.ts';
import { keyRolesIn } from '../policy.ts';
import { createEnterTip } from './enter-tip.ts';
import { uploadFile as upload } from './upload-file.ts';

/** Whoever opens tips of the unit that signs may enter one for it; that a unit exists is no secret. */
const byMember: Policy<typeof enterTip, Officer, { unitId: number }> = {
  action: 'tip.enter',
  subject: ({ body }) => body.submission.signedBy,
  allow: (actor, { unitId }) => keyRolesIn(actor, unitId).length > 0,
  refusal: 'forbidden',
};

/** Whoever opens tips of any unit; what nothing names within a day is removed again. */
const byAnyMember: Policy<typeof uploadAtDesk, Officer, true> = {
  action: 'tip.upload',
  subject: () => true,
  allow: (actor) => actor.memberships.some(({ unitId }) => keyRolesIn(actor, unitId).length > 0),
  refusal: 'forbidden',
};

/** What an officer brings in: tips on behalf of others, and files. */
export function entryRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  const enter = createEnterTip(services);
  return [
    defineRoute(uploadAtDesk, signedIn, byAnyMember, ({ params, stream }) =>
      upload(services, { ...params, content: stream }),
    ),
    defineRoute(enterTip, signedIn, byMember, ({ actor, body }) => enter(actor.accountId, body.submission)),
  ];
}
