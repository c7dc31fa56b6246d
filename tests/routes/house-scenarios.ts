import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/platform/clock.ts';
import { type TestHouse, testHouse, testIdentity } from '../kit/test-houses.ts';
import { SITE_PEOPLE, TEAM, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

/** Whoever reads the schemes of the ward. */
const READERS: readonly Who[] = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'];
const KEEPERS: readonly Who[] = ['chief', 'reception', 'landlord'];
/** A file is brought by the unit alone. */
const DESK_KEEPERS: readonly Who[] = ['chief', 'reception'];
const HOST: readonly Who[] = ['landlord'];

const kept = new WeakMap<World, Promise<TestHouse>>();

/** The landlord's house, made once for a world. */
export function keptHouse(world: World): Promise<TestHouse> {
  const known = kept.get(world) ?? fresh(world);
  kept.set(world, known);
  return known;
}

async function fresh(world: World): Promise<TestHouse> {
  const { services, club, people } = world;
  const { member_id: memberId } = await services.db
    .selectFrom('site_member')
    .select('member_id')
    .where('account_id', '=', people.landlord.accountId)
    .executeTakeFirstOrThrow();
  return testHouse(services, club, { accountId: people.landlord.accountId, memberId });
}

const get =
  (path: (made: TestHouse) => string) =>
  async (world: World): Promise<Ask> => ({ method: 'GET', url: path(await keptHouse(world)) });
const ofClub =
  (path: string) =>
  ({ club }: World): Ask => ({ method: 'GET', url: `/api/schemes/${club.schemeId}/houses${path}` });
const today = ({ services }: World) => dayOf(services.clock.now());

function open({ club }: World): Ask {
  const said = { address: `Ngõ ${randomUUID()}, phố 5`, rules: '', gateHour: null };
  const body = { houseId: randomUUID(), siteId: club.siteId, ...said };
  return { method: 'POST', url: `/api/schemes/${club.schemeId}/houses`, body };
}

function bring({ club }: World): Ask {
  const said = { address: `Ngõ ${randomUUID()}, phố 5`, rules: '', gateHour: null, landlord: null };
  const rooms = [{ roomId: randomUUID(), number: '1', capacity: 2, seen: null }];
  const house = { houseId: randomUUID(), siteId: club.siteId, version: null, ...said, rooms };
  return { method: 'POST', url: `/api/schemes/${club.schemeId}/houses/import`, body: { houses: [house] } };
}

async function change(world: World): Promise<Ask> {
  const { houseId } = await keptHouse(world);
  const { version, address } = await world.services.db
    .selectFrom('house')
    .select(['version', 'address'])
    .where('house_id', '=', houseId)
    .executeTakeFirstOrThrow();
  const body = { version, address, rules: '', gateHour: null, equipment: [] };
  return { method: 'POST', url: `/api/houses/${houseId}/changes`, body };
}

async function addRoom(world: World): Promise<Ask> {
  const { houseId } = await keptHouse(world);
  const rooms = [{ roomId: randomUUID(), number: randomUUID().slice(0, 8), capacity: 2 }];
  return { method: 'POST', url: `/api/houses/${houseId}/rooms`, body: { rooms } };
}

async function arrival(world: World, { roomIds }: TestHouse) {
  const residentId = randomUUID();
  const sealed = await testIdentity(world.people.landlord.recipient, residentId);
  const arrivedAt = world.services.clock.now().toISOString();
  return { residentId, roomId: roomIds[0], stay: 'short', arrivedAt, sealed };
}

/** In a house of its own each time, so that no room is ever full; somebody has moved in there. */
async function inhabited(
  world: World,
): Promise<{ houseId: string; residentId: string; roomId: string | undefined }> {
  const house = await fresh(world);
  const body = await arrival(world, house);
  const url = `/api/to/houses/${house.houseId}/residents`;
  const headers = await world.signIn(world.people.landlord);
  await world.ask({ method: 'POST', url, body, headers });
  return { houseId: house.houseId, residentId: body.residentId, roomId: body.roomId };
}

async function takeIn(world: World): Promise<Ask> {
  const house = await fresh(world);
  const body = await arrival(world, house);
  return { method: 'POST', url: `/api/to/houses/${house.houseId}/residents`, body };
}

async function leave(world: World): Promise<Ask> {
  const { houseId, residentId } = await inhabited(world);
  const url = `/api/to/houses/${houseId}/residents/${residentId}/leave`;
  return { method: 'POST', url, body: { leftOn: today(world) } };
}

async function putRight(world: World): Promise<Ask> {
  const { houseId, residentId, roomId } = await inhabited(world);
  const sealed = await testIdentity(world.people.landlord.recipient, residentId);
  const body = { roomId, stay: 'long', sealed };
  return { method: 'POST', url: `/api/to/houses/${houseId}/residents/${residentId}`, body };
}

async function end(world: World): Promise<Ask> {
  const { houseId } = await fresh(world);
  const body = { version: 1, lastDay: today(world) };
  return { method: 'POST', url: `/api/houses/${houseId}/end`, body };
}

async function handOver(world: World): Promise<Ask> {
  const { houseId } = await fresh(world);
  const body = { version: 1, login: world.people.landlord.login };
  return { method: 'POST', url: `/api/houses/${houseId}/hand-over`, body };
}

async function removeRoom(world: World): Promise<Ask> {
  const { houseId, roomIds } = await fresh(world);
  return { method: 'POST', url: `/api/houses/${houseId}/rooms/${roomIds[0]}/remove`, body: {} };
}

async function undo(world: World): Promise<Ask> {
  const done = await finish(world);
  await world.ask({ ...done, headers: await world.signIn(world.people.landlord) });
  return { method: 'POST', url: done.url.replace(/done$/, 'undo'), body: {} };
}

async function finish(world: World): Promise<Ask> {
  const { houseId, residentId } = await inhabited(world);
  const { duty_id } = await world.services.db
    .selectFrom('house_duty')
    .select('duty_id')
    .where('resident_id', '=', residentId)
    .where('kind', '=', 'stay_notice')
    .executeTakeFirstOrThrow();
  const body = { channel: 'vneid', doneOn: today(world), until: null };
  return { method: 'POST', url: `/api/to/houses/${houseId}/duties/${duty_id}/done`, body };
}

async function visit(world: World): Promise<Ask> {
  const { houseId } = await keptHouse(world);
  const onDay = today(world);
  const findings = [{ findingId: randomUUID(), kind: 'electricity', said: '', followUpOn: onDay }];
  const body = { visitId: randomUUID(), onDay, findings, note: null };
  return { method: 'POST', url: `/api/houses/${houseId}/visits`, body };
}

async function close(world: World): Promise<Ask> {
  const asked = await visit(world);
  await world.ask({ ...asked, headers: await world.signIn(world.people.chief) });
  const [finding] = (asked.body as { findings: { findingId: string }[] }).findings;
  const url = asked.url.replace('/visits', `/findings/${finding?.findingId}/close`);
  return { method: 'POST', url, body: { outcome: 'put_right', closedOn: today(world), done: null } };
}

/** Boarding houses; by the name of the endpoint. */
export const HOUSE_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'houses.overview': { ask: ofClub('/overview'), may: READERS, refusal: 'not_found' },
  'houses.registered': {
    ask: ({ club }) => {
      const url = `/api/schemes/${club.schemeId}/sites/${club.siteId}/registered-houses`;
      return { method: 'GET', url };
    },
    may: READERS,
    refusal: 'not_found',
  },
  'houses.list': { ask: ofClub('?view=with_findings'), may: READERS, refusal: 'not_found' },
  'houses.open': { ask: open, may: [...KEEPERS, 'otherLandlord'], refusal: 'not_found' },
  'houses.match': {
    ask: ({ club }) => {
      const body = { addresses: ['Ngõ 12, phố 5'], ids: [], logins: [] };
      return { method: 'POST', url: `/api/schemes/${club.schemeId}/houses/matching`, body };
    },
    may: DESK_KEEPERS,
    refusal: 'not_found',
  },
  'houses.import': { ask: bring, may: DESK_KEEPERS, refusal: 'not_found' },
  'houses.read': {
    ask: get(({ houseId }) => `/api/houses/${houseId}`),
    may: [...READERS, 'landlord', ...TEAM],
    refusal: 'not_found',
  },
  'houses.change': { ask: change, may: KEEPERS, refusal: 'not_found' },
  'houses.end': { ask: end, may: KEEPERS, refusal: 'not_found' },
  'houses.handOver': { ask: handOver, may: DESK_KEEPERS, refusal: 'not_found' },
  'houses.rooms': {
    ask: get(({ houseId }) => `/api/houses/${houseId}/rooms`),
    may: [...READERS, 'landlord', ...TEAM],
    refusal: 'not_found',
  },
  'houses.addRooms': { ask: addRoom, may: KEEPERS, refusal: 'not_found' },
  'houses.changeRoom': {
    ask: async (world) => {
      const { houseId, roomIds } = await keptHouse(world);
      const body = { number: '101', capacity: 3 };
      return { method: 'POST', url: `/api/houses/${houseId}/rooms/${roomIds[0]}`, body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'houses.removeRoom': { ask: removeRoom, may: KEEPERS, refusal: 'not_found' },
  'houses.own': { ask: get(() => '/api/to/houses'), may: SITE_PEOPLE, refusal: 'not_found' },
  'houses.residents': {
    ask: get(({ houseId }) => `/api/to/houses/${houseId}/residents`),
    may: HOST,
    refusal: 'not_found',
  },
  'houses.takeIn': { ask: takeIn, may: HOST, refusal: 'not_found' },
  'houses.putRight': { ask: putRight, may: HOST, refusal: 'not_found' },
  'houses.leave': { ask: leave, may: HOST, refusal: 'not_found' },
  'houses.duties': {
    ask: get(() => '/api/to/duties'),
    may: ['landlord', 'otherLandlord'],
    refusal: 'not_found',
  },
  'houses.doneDuties': {
    ask: get(() => '/api/to/duties/done'),
    may: ['landlord', 'otherLandlord'],
    refusal: 'not_found',
  },
  'houses.undoDuty': { ask: undo, may: HOST, refusal: 'not_found' },
  'houses.finishDuty': { ask: finish, may: HOST, refusal: 'not_found' },
  'houses.visits': {
    ask: get(({ houseId }) => `/api/houses/${houseId}/visits`),
    may: [...READERS, 'landlord', ...TEAM],
    refusal: 'not_found',
  },
  'houses.visiting': {
    ask: get(({ houseId }) => `/api/houses/${houseId}/visiting`),
    may: ['chief', 'reception', ...TEAM],
    refusal: 'not_found',
  },
  'houses.recordVisit': { ask: visit, may: ['chief', 'reception', ...TEAM], refusal: 'not_found' },
  'houses.closeFinding': { ask: close, may: ['chief', 'reception'], refusal: 'not_found' },
};
