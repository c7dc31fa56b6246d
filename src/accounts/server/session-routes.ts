import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as access from '../access-contract.ts';
import * as contract from '../contract.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { listSessions } from './list-sessions.ts';
import { officer } from './officer.ts';
import { onOneself } from './on-oneself.ts';
import { previewInvitation } from './preview-invitation.ts';
import { readKeyring } from './read-keyring.ts';
import { type FindHousing, readSession } from './read-session.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { signIn } from './sign-in.ts';
import { readSignInChallenge } from './sign-in-challenge.ts';
import { signOut } from './sign-out.ts';

/** Signing in and out, and how a new person comes to an account. */
export function sessionRoutes(services: Services, findHousing: FindHousing): Route[] {
  const bySession = officer(services);
  return [
    publicRoute(contract.signInChallenge, ({ body }) => readSignInChallenge(services, body.login)),
    publicRoute(contract.signIn, async ({ body, reply }) => {
      const { token, session, keyring } = await signIn(services, findHousing, body);
      setSessionCookie(reply, services.config, token);
      return { session, keyring };
    }),
    defineRoute(contract.readSession, bySession, onOneself('session.read'), ({ actor }) =>
      readSession(services, findHousing, actor.sessionHash),
    ),
    defineRoute(contract.readKeyring, bySession, onOneself('keyring.read'), ({ actor }) =>
      readKeyring(services, actor.accountId),
    ),
    defineRoute(contract.signOut, bySession, onOneself('session.end'), async ({ actor, reply }) => {
      await signOut(services, actor.sessionHash);
      clearSessionCookie(reply);
      return {};
    }),
    defineRoute(access.listSessions, bySession, onOneself('session.read'), async ({ actor }) => ({
      rows: await listSessions(services, actor),
    })),
    defineRoute(access.endSession, bySession, onOneself('session.end'), async ({ actor, params }) => {
      await endSession(services.db, actor.accountId, params.sessionId);
      return {};
    }),
    defineRoute(access.endOtherSessions, bySession, onOneself('session.end'), async ({ actor }) => {
      await endOtherSessions(services.db, actor.accountId, actor.sessionHash);
      return {};
    }),
    publicRoute(contract.previewInvitation, ({ body }) => previewInvitation(services, body.token)),
    publicRoute(contract.acceptInvitation, async ({ body }) => {
      await acceptInvitation(services, body);
      return {};
    }),
  ];
}
