import { randomUUID } from 'node:crypto';
import { testMessage, testReceipt } from '../kit/test-tips.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

/** A note of the ward's desk about something of the privacy room. */
async function noteAbout({ deployment, desk }: World, tipId: string) {
  const receipt = await testReceipt();
  return testMessage(deployment, desk, { envelope: 'note', tipId, receipt });
}

async function enterRequest(world: World, kind = 'see'): Promise<Ask & { body: { requestId: string } }> {
  const requestId = randomUUID();
  const description = await noteAbout(world, requestId);
  const { unitId } = world.desk.unit;
  const body = { requestId, unitId, kind, tipId: null, description };
  return { method: 'POST', url: '/api/privacy/requests', body };
}

async function answerRequest(world: World): Promise<Ask> {
  const entering = await enterRequest(world, 'erase');
  await demand(world.askAs('reception', entering));
  const { requestId } = entering.body;
  const reason = await noteAbout(world, requestId);
  const url = `/api/privacy/requests/${requestId}/answer`;
  return { method: 'POST', url, body: { outcome: 'must_be_kept', reason } };
}

async function recordBreach(world: World): Promise<Ask & { body: { breachId: string } }> {
  const breachId = randomUUID();
  const body = {
    breachId,
    unitId: world.desk.unit.unitId,
    kind: 'lost_device',
    persons: 2,
    measures: ['sessions_ended'],
    foundAt: world.services.clock.now().toISOString(),
    description: await noteAbout(world, breachId),
  };
  return { method: 'POST', url: '/api/privacy/breaches', body };
}

async function amendBreach(world: World): Promise<Ask> {
  const recording = await recordBreach(world);
  await demand(world.askAs('chief', recording));
  const url = `/api/privacy/breaches/${recording.body.breachId}/amendments`;
  const body = { version: 1, persons: 3, measures: ['key_rotated'], notifiedAt: null };
  return { method: 'POST', url, body };
}

/** By the name of the endpoint. */
export const PRIVACY_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'privacy.requests': {
    ask: ({ desk }) => ({ method: 'GET', url: `/api/privacy/requests?unitId=${desk.unit.unitId}` }),
    may: ['chief', 'reception'],
    refusal: 'forbidden',
  },
  'privacy.enterRequest': {
    ask: (world) => enterRequest(world),
    may: ['chief', 'reception'],
    refusal: 'forbidden',
  },
  // to erase before the term is the chief's decision
  'privacy.answerRequest': { ask: answerRequest, may: ['chief'], refusal: 'not_found' },
  'privacy.breaches': {
    ask: () => ({ method: 'GET', url: '/api/privacy/breaches' }),
    may: [
      'chief',
      'otherChief',
      'dutyOfficer',
      'dutyChief',
      'independentChief',
      'auditor',
      'deskAuditor',
      'administrator',
    ],
    refusal: 'forbidden',
  },
  'privacy.recordBreach': { ask: recordBreach, may: ['chief'], refusal: 'forbidden' },
  'privacy.amendBreach': { ask: amendBreach, may: ['chief'], refusal: 'not_found' },
};
