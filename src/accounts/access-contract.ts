import { z } from 'zod';
import { momentSchema, rowIdParam } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { loginSchema, tokenSchema } from './contract.ts';
import { deviceSchema } from './device.ts';
import { ROLES } from './roles.ts';
import { recoveryCodeSchema, secondFactorCodeSchema, totpCodeSchema } from './second-factor-code.ts';

const ofAccount = z.object({ accountId: z.uuid() });

export const addMembership = endpoint({
  name: 'accounts.addMembership',
  method: 'POST',
  path: '/api/units/:unitId/members',
  access: 'session',
  summary: 'Gives a person who has an account one more role in a unit.',
  params: z.object({ unitId: rowIdParam }),
  body: z.strictObject({ login: loginSchema, role: z.enum(ROLES) }),
  errors: ['forbidden', 'unknown_login'],
});

export const endMembership = endpoint({
  name: 'accounts.endMembership',
  method: 'DELETE',
  path: '/api/units/:unitId/members/:accountId',
  access: 'session',
  summary:
    'A member leaves a unit now, and is signed out. The shares stay on record: they tell that a new key is due.',
  params: ofAccount.extend({ unitId: rowIdParam }),
  errors: ['last_key_holder', 'last_of_role'],
});

export const renew = endpoint({
  name: 'accounts.renew',
  method: 'POST',
  path: '/api/accounts/:accountId/renewals',
  access: 'session',
  summary:
    'A one-time link by which a person whose passphrase is lost makes new keys; the token is shown once.',
  params: ofAccount,
  reply: z.object({ login: z.string(), token: tokenSchema, expiresAt: momentSchema }),
});

export const endMemberSessions = endpoint({
  name: 'accounts.endMemberSessions',
  method: 'DELETE',
  path: '/api/accounts/:accountId/sessions',
  access: 'session',
  summary: 'Signs a member out everywhere, for a device that is lost.',
  params: ofAccount,
});

export const listSessions = endpoint({
  name: 'accounts.listSessions',
  method: 'GET',
  path: '/api/sessions',
  access: 'session',
  summary: 'The living sessions of the signed-in person, the latest used first.',
  reply: z.object({
    rows: z.array(
      z.object({
        sessionId: z.uuid(),
        begunAt: momentSchema,
        lastSeenAt: momentSchema,
        device: deviceSchema.nullable(),
        current: z.boolean(),
      }),
    ),
  }),
});

export const endSession = endpoint({
  name: 'accounts.endSession',
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  access: 'session',
  summary: 'Ends one session of the signed-in person.',
  params: z.object({ sessionId: z.uuid() }),
});

export const endOtherSessions = endpoint({
  name: 'accounts.endOtherSessions',
  method: 'DELETE',
  path: '/api/sessions',
  access: 'session',
  summary: 'Ends all sessions of the signed-in person but the one that asks.',
});

export const readSecondFactor = endpoint({
  name: 'accounts.readSecondFactor',
  method: 'GET',
  path: '/api/second-factor',
  access: 'session',
  summary: 'Whether the signed-in person has a second factor, and how many recovery codes are left.',
  reply: z.object({ since: momentSchema.nullable(), recoveryCodesLeft: z.int() }),
});

export const beginSecondFactor = endpoint({
  name: 'accounts.beginSecondFactor',
  method: 'POST',
  path: '/api/second-factor',
  access: 'session',
  summary: 'A fresh secret for codes of the moment (RFC 6238), shown once; not asked for until confirmed.',
  reply: z.object({ secret: z.string(), uri: z.string() }),
  errors: ['second_factor_on'],
});

export const confirmSecondFactor = endpoint({
  name: 'accounts.confirmSecondFactor',
  method: 'POST',
  path: '/api/second-factor/confirmation',
  access: 'session',
  summary: 'Switches the second factor on with a first code; the recovery codes are shown once.',
  body: z.strictObject({ code: totpCodeSchema }),
  reply: z.object({ recoveryCodes: z.array(recoveryCodeSchema) }),
  errors: ['wrong_code', 'second_factor_on'],
});

export const endSecondFactor = endpoint({
  name: 'accounts.endSecondFactor',
  method: 'POST',
  path: '/api/second-factor/removal',
  access: 'session',
  summary: 'Switches the second factor off, with a code.',
  body: z.strictObject({ code: secondFactorCodeSchema }),
  errors: ['wrong_code', 'too_many_requests'],
});
