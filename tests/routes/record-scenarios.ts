import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/platform/clock.ts';
import { type TestRecord, testRecord } from '../kit/test-records.ts';
import { TEAM, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

/** Whoever reads the schemes of the ward, and whoever of them opens what is sealed to its desk. */
const READERS: readonly Who[] = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'];
const OPENERS: readonly Who[] = ['chief', 'reception'];
/** Who wrote the record that is read again. */
const WRITER: readonly Who[] = ['teamMember'];

const kept = new WeakMap<World, Promise<TestRecord>>();

/** A record of the team's member with a photo, sent once for a world. */
export function keptRecord(world: World): Promise<TestRecord> {
  const known = kept.get(world) ?? send(world);
  kept.set(world, known);
  return known;
}

async function send(world: World): Promise<TestRecord> {
  const record = await fresh(world, 1);
  await world.askAs('teamMember', upload(record));
  await world.askAs('teamMember', { method: 'POST', url: `${onSite(world)}/records`, body: record.body });
  return record;
}

const onSite = ({ club }: World) => `/api/to/sites/${club.siteId}`;
const fresh = ({ deployment, desk, people, services }: World, photos: number) =>
  testRecord(deployment, desk, people.teamMember, { onDay: dayOf(services.clock.now()), photos });
const upload = ({ messageId, fileId, photo }: TestRecord): Ask => {
  return { method: 'PUT', url: `/api/to/messages/${messageId}/photos/${fileId}`, body: photo };
};
const own = (path: (record: TestRecord) => string) => async (world: World) => {
  const record = await keptRecord(world);
  return { method: 'GET', url: `/api/to/records/${record.body.activityId}${path(record)}` };
};
const atDesk = (path: (record: TestRecord) => string) => async (world: World) => {
  const record = await keptRecord(world);
  const url = `/api/schemes/${world.club.schemeId}/activities/${record.body.activityId}/record`;
  return { method: 'GET', url: `${url}${path(record)}` };
};

/** Records of people of sites; by the name of the endpoint. */
export const RECORD_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'records.recording': {
    ask: (world) => ({ method: 'GET', url: `${onSite(world)}/recording` }),
    may: TEAM,
    refusal: 'not_found',
  },
  'records.uploadPhoto': {
    ask: async (world) => upload({ ...(await fresh(world, 1)), messageId: randomUUID() }),
    may: TEAM,
    refusal: 'not_found',
  },
  'records.record': {
    ask: async (world) => {
      const { body } = await fresh(world, 0);
      return { method: 'POST', url: `${onSite(world)}/records`, body };
    },
    may: TEAM,
    refusal: 'not_found',
  },
  'records.own': {
    ask: () => ({ method: 'GET', url: '/api/to/records' }),
    may: TEAM,
    refusal: 'not_found',
  },
  'records.readOwn': { ask: own(() => ''), may: WRITER, refusal: 'not_found' },
  'records.ownPhoto': { ask: own(({ fileId }) => `/photos/${fileId}`), may: WRITER, refusal: 'not_found' },
  'records.read': { ask: atDesk(() => ''), may: OPENERS, refusal: 'not_found' },
  'records.photo': { ask: atDesk(({ fileId }) => `/photos/${fileId}`), may: OPENERS, refusal: 'not_found' },
  'records.count': {
    ask: ({ club }) => {
      return { method: 'GET', url: `/api/schemes/${club.schemeId}/sites/${club.siteId}/work` };
    },
    may: READERS,
    refusal: 'not_found',
  },
};
