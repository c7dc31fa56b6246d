import { randomUUID } from 'node:crypto';
import { testMessage, testReceipt } from '../kit/test-tips.ts';
import { TEST_PORTRAIT, testNotice } from '../kit/test-wanted.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

const WRITERS: readonly Who[] = ['chief', 'investigator'];
const READERS: readonly Who[] = [
  'chief',
  'reception',
  'investigator',
  'otherChief',
  'otherReception',
  'otherInvestigator',
  'dutyOfficer',
  'dutyChief',
  'independentChief',
  'independentReception',
  'independentInvestigator',
];

const get = (url: string): Ask => ({ method: 'GET', url });
const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });
const today = ({ services }: World) => services.clock.now().toISOString().slice(0, 10);

function drafting({ desk }: World): Ask & { body: { noticeId: string } } {
  const noticeId = randomUUID();
  const body = { noticeId, unitId: desk.unit.unitId, text: testNotice() };
  return { method: 'POST', url: '/api/wanted', body };
}

const as = async (world: World, who: Who, ask: Ask) => demand(world.askAs(who, ask));

async function draft(world: World): Promise<string> {
  const ask = drafting(world);
  await as(world, 'investigator', ask);
  return ask.body.noticeId;
}

/** A published notice with a portrait, as its third version. */
export async function publishedNotice(world: World): Promise<string> {
  const noticeId = await draft(world);
  const url = `/api/wanted/${noticeId}`;
  await as(world, 'investigator', { method: 'PUT', url: `${url}/photo?version=1`, body: TEST_PORTRAIT });
  await as(world, 'chief', post(`${url}/publication`, { version: 2 }));
  return noticeId;
}

async function recordVisit(world: World): Promise<Ask> {
  const noticeId = await publishedNotice(world);
  const visitId = randomUUID();
  const { deployment, desk } = world;
  const receipt = await testReceipt();
  const words = await testMessage(deployment, desk, { envelope: 'note', tipId: visitId, receipt });
  return post(`/api/wanted/${noticeId}/visits`, { visitId, words });
}

/** By the name of the endpoint. */
export const WANTED_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'wanted.list': { ask: () => get('/api/wanted?view=published'), may: READERS, refusal: 'forbidden' },
  'wanted.read': {
    ask: async (world) => get(`/api/wanted/${await draft(world)}`),
    may: WRITERS,
    refusal: 'not_found',
  },
  'wanted.draft': { ask: drafting, may: WRITERS, refusal: 'forbidden' },
  'wanted.amend': {
    ask: async (world) =>
      post(`/api/wanted/${await draft(world)}/amendments`, { version: 1, text: testNotice() }),
    may: WRITERS,
    refusal: 'not_found',
  },
  'wanted.putPhoto': {
    ask: async (world) => ({
      method: 'PUT',
      url: `/api/wanted/${await draft(world)}/photo?version=1`,
      body: TEST_PORTRAIT,
    }),
    may: WRITERS,
    refusal: 'not_found',
  },
  // the chief answers for what is public
  'wanted.publish': {
    ask: async (world) => post(`/api/wanted/${await draft(world)}/publication`, { version: 1 }),
    may: ['chief'],
    refusal: 'not_found',
  },
  'wanted.end': {
    ask: async (world) =>
      post(`/api/wanted/${await publishedNotice(world)}/ending`, {
        version: 3,
        ending: 'arrested',
        actNumber: '07/BB',
        endedOn: today(world),
        unitId: world.desk.unit.unitId,
      }),
    may: ['chief'],
    refusal: 'not_found',
  },
  'wanted.discard': {
    ask: async (world) => post(`/api/wanted/${await draft(world)}/discarding`, { version: 1 }),
    may: WRITERS,
    refusal: 'not_found',
  },
  'wanted.visits': {
    ask: async (world) => get(`/api/wanted/${await publishedNotice(world)}/visits`),
    may: ['chief', 'reception', 'investigator'],
    refusal: 'not_found',
  },
  'wanted.recordVisit': {
    ask: recordVisit,
    may: ['chief', 'reception', 'investigator'],
    refusal: 'not_found',
  },
  'wanted.photoAtDesk': {
    ask: async (world) => get(`/api/wanted/${await publishedNotice(world)}/photo`),
    may: READERS,
    refusal: 'not_found',
  },
};
