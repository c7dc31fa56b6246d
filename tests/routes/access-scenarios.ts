import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { lockSecret } from '../../src/accounts/server/second-factor-secret.ts';
import { type TestPerson, testMember } from '../kit/test-accounts.ts';
import { CAST } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

const OWN = 'it is their own';
const SECRET = Buffer.from('12345678901234567890', 'ascii');

/** A member of the ward's desk whom no other scenario needs. */
function newcomer({ services, deployment, desk }: World): Promise<TestPerson> {
  const memberships = [{ unitId: desk.unit.unitId, role: 'reception' as const }];
  return testMember(services, deployment, `access.${randomUUID().slice(0, 8)}`, memberships);
}

const ofNewcomer =
  (method: string, path: string) =>
  async (world: World): Promise<Ask> => ({
    method,
    url: path.replace(':accountId', (await newcomer(world)).accountId),
  });

async function addNewcomer(world: World): Promise<Ask> {
  const { login } = await newcomer(world);
  const url = `/api/units/${world.desk.unit.unitId}/members`;
  return { method: 'POST', url, body: { login, role: 'investigator' } };
}

async function endNewcomer(world: World): Promise<Ask> {
  return ofNewcomer('DELETE', `/api/units/${world.desk.unit.unitId}/members/:accountId`)(world);
}

/** One of two sessions of the desk's chief. */
async function endOneOfChief(world: World): Promise<Ask> {
  const headers = await world.signIn(world.people.chief);
  const listed = await demand(world.ask({ method: 'GET', url: '/api/sessions', headers }));
  const { rows } = listed as { rows: { sessionId: string; current: boolean }[] };
  const sessionId = rows.find(({ current }) => current)?.sessionId;
  return { method: 'DELETE', url: `/api/sessions/${sessionId}` };
}

async function forgetSecondFactors({ services: { db } }: World): Promise<void> {
  await db.deleteFrom('recovery_code').execute();
  await db.deleteFrom('second_factor').execute();
}

/** A first code that fits whoever asks: all of the cast have begun, with one secret. */
async function confirm(world: World): Promise<Ask> {
  const { db, config, clock } = world.services;
  await forgetSecondFactors(world);
  const rows = Object.values(world.people).map(({ accountId }) => ({
    account_id: accountId,
    sealed_secret: lockSecret(config, accountId, SECRET),
    begun_at: clock.now(),
    confirmed_at: null,
  }));
  await db.insertInto('second_factor').values(rows).execute();
  const secret = Secret.fromLatin1(SECRET.toString('latin1'));
  const code = new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
  return { method: 'POST', url: '/api/second-factor/confirmation', body: { code } };
}

/** Who comes and goes, and how people prove themselves; by the name of the endpoint. */
export const ACCESS_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'accounts.addMembership': { ask: addNewcomer, may: ['chief', 'administrator'], refusal: 'forbidden' },
  'accounts.endMembership': { ask: endNewcomer, may: ['chief', 'administrator'], refusal: 'not_found' },
  'accounts.renew': {
    ask: ofNewcomer('POST', '/api/accounts/:accountId/renewals'),
    may: ['chief', 'administrator'],
    refusal: 'not_found',
  },
  'accounts.endMemberSessions': {
    ask: ofNewcomer('DELETE', '/api/accounts/:accountId/sessions'),
    may: ['chief', 'administrator'],
    refusal: 'not_found',
  },
  'accounts.listSessions': {
    ask: () => ({ method: 'GET', url: '/api/sessions' }),
    may: CAST,
    everybody: OWN,
  },
  'accounts.endSession': { ask: endOneOfChief, may: ['chief'], refusal: 'not_found' },
  'accounts.endOtherSessions': {
    ask: () => ({ method: 'DELETE', url: '/api/sessions' }),
    may: CAST,
    everybody: OWN,
  },
  'accounts.readSecondFactor': {
    ask: () => ({ method: 'GET', url: '/api/second-factor' }),
    may: CAST,
    everybody: OWN,
  },
  'accounts.beginSecondFactor': {
    ask: () => ({ method: 'POST', url: '/api/second-factor' }),
    may: CAST,
    everybody: OWN,
  },
  'accounts.confirmSecondFactor': { ask: confirm, may: CAST, everybody: OWN, undo: forgetSecondFactors },
  'accounts.endSecondFactor': {
    ask: () => ({ method: 'POST', url: '/api/second-factor/removal', body: { code: '123456' } }),
    may: CAST,
    everybody: OWN,
  },
};
