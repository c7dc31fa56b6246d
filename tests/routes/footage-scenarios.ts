import { randomUUID } from 'node:crypto';
import { TOKEN_HEADER } from '../../src/cameras/footage-contract.ts';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { linkKeys, newLinkSecret } from '../../src/sealed/one-time-link.ts';
import { footageKeepers, type TestFootage } from '../kit/test-footage.ts';
import { ok } from '../kit/test-schemes.ts';
import type { Who } from './cast.ts';
import type { OpenScenario } from './open-scenario.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const USERS: readonly Who[] = ['chief', 'reception', 'investigator'];
const READERS: readonly Who[] = [...USERS, 'deskAuditor'];
const WITH_REGISTER: readonly Who[] = [...READERS, 'otherChief', 'otherReception', 'otherInvestigator'];
const LINK = { what: 'an open link', status: 404, code: 'footage_link_unknown' } as const;

const yesterday = ({ services }: World) => addDays(dayOf(services.clock.now()), -1);

/** A request that waits for a chief, asked for by somebody in the ward. */
async function asked(world: World, who: Who = 'reception'): Promise<string> {
  const { register, ask } = footageKeepers(world);
  const { requestId, answer } = await ask(await register({ fromDay: '2020-01-05' }), yesterday(world), who);
  ok(answer);
  return requestId;
}

async function approved(world: World): Promise<TestFootage> {
  const { register, approved: approve } = footageKeepers(world);
  return approve(await register({ fromDay: '2020-01-05' }), yesterday(world));
}

/** A request whose clip has been handed over; made once for a world. */
const handed = new WeakMap<World, Promise<TestFootage>>();
function handedOver(world: World): Promise<TestFootage> {
  const make = async () => {
    const { send, handOver } = footageKeepers(world);
    const footage = await approved(world);
    ok(await handOver(footage, await send(footage)));
    return footage;
  };
  const known = handed.get(world) ?? make();
  handed.set(world, known);
  return known;
}

/** A camera, a request about it that was answered, and a view of the clip by the ward's investigator. */
export async function answeredFootage(
  world: World,
): Promise<{ cameraId: string; requestId: string; viewId: string }> {
  const { requestId } = await handedOver(world);
  const viewId = randomUUID();
  const looking = { viewId, reason: 'fix_time' };
  ok(await footageKeepers(world).post('investigator', `/api/footage/${requestId}/views`, looking));
  const { camera_id: cameraId } = await world.services.db
    .selectFrom('footage_request')
    .select('camera_id')
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { cameraId, requestId, viewId };
}

const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });

/** By the name of the endpoint. */
export const FOOTAGE_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'footage.list': {
    ask: () => ({ method: 'GET', url: '/api/footage' }),
    may: WITH_REGISTER,
    refusal: 'forbidden',
  },
  'footage.read': {
    ask: async (world) => ({
      method: 'GET',
      url: `/api/footage/${(await handedOver(world)).requestId}`,
    }),
    may: READERS,
    refusal: 'not_found',
  },
  'footage.chain': {
    ask: async (world) => ({
      method: 'GET',
      url: `/api/footage/${(await handedOver(world)).requestId}/chain`,
    }),
    may: READERS,
    refusal: 'not_found',
  },
  'footage.ask': {
    ask: async (world) => {
      const { register, words } = footageKeepers(world);
      const requestId = randomUUID();
      const { cameraId } = await register({ fromDay: '2020-01-05' });
      const asking = { requestId, purpose: 'fire', onDay: yesterday(world) };
      return post(`/api/cameras/${cameraId}/footage`, { ...asking, words: await words(requestId, '{}') });
    },
    may: USERS,
    refusal: 'not_found',
  },
  'footage.approve': {
    ask: async (world) => {
      const requestId = await asked(world);
      const secret = newLinkSecret();
      const body = await footageKeepers(world).approval({ requestId, secret });
      return post(`/api/footage/${requestId}/approval`, body);
    },
    may: ['chief'],
    refusal: 'not_found',
  },
  'footage.refuse': {
    ask: async (world) =>
      post(`/api/footage/${await asked(world)}/refusal`, { version: 1, reason: 'too_wide' }),
    may: ['chief'],
    refusal: 'not_found',
  },
  'footage.withdraw': {
    ask: async (world) => post(`/api/footage/${await asked(world)}/withdrawal`, { version: 1 }),
    may: ['reception'],
    refusal: 'not_found',
  },
  'footage.view': {
    ask: async (world) => {
      const { requestId } = await handedOver(world);
      return post(`/api/footage/${requestId}/views`, { viewId: randomUUID(), reason: 'fix_time' });
    },
    may: USERS,
    refusal: 'not_found',
  },
  'footage.clip': {
    // the view is the investigator's: nobody else fetches by it
    ask: async (world) => {
      const { requestId, viewId } = await answeredFootage(world);
      return { method: 'GET', url: `/api/footage/${requestId}/views/${viewId}/clip` };
    },
    may: ['investigator'],
    refusal: 'not_found',
  },
};

const withToken = (ask: Ask): Ask => ({
  ...ask,
  body: { ...ask.body, token: linkKeys(newLinkSecret()).token },
});
const byLink =
  (path: string, body: (footage: TestFootage, world: World) => object | Promise<object>) =>
  async (world: World): Promise<Ask> => {
    const footage = await approved(world);
    const { token } = linkKeys(footage.secret);
    return post(`/api/footage-link${path}`, { token, ...(await body(footage, world)) });
  };

/** What the holder of a link asks; without it, each gets one and the same answer. */
export const LINK_SCENARIOS: Readonly<Record<string, OpenScenario>> = {
  'footage.openLink': { ask: byLink('', () => ({})), without: { ...LINK, spoil: withToken } },
  'footage.uploadPart': {
    ask: async (world) => {
      const { token } = linkKeys((await approved(world)).secret);
      const url = `/api/footage-link/clips/${randomUUID()}/parts/0`;
      return { method: 'PUT', url, body: Buffer.from('sealed'), headers: { [TOKEN_HEADER]: token } };
    },
    without: { ...LINK, spoil: (ask) => ({ ...ask, headers: {} }) },
  },
  'footage.handOver': {
    ask: byLink('/hand-over', async (footage, world) => ({
      message: await footageKeepers(world).send(footage),
    })),
    without: { ...LINK, spoil: withToken },
  },
  'footage.decline': {
    ask: byLink('/decline', () => ({ reason: 'unwilling' })),
    without: { ...LINK, spoil: withToken },
  },
};
