import { randomUUID } from 'node:crypto';
import { fundKeepers } from '../kit/test-funds.ts';
import type { Who } from './cast.ts';
import type { OpenScenario } from './open-scenario.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

/** Whoever reads the schemes of the ward. */
const READERS: readonly Who[] = ['chief', 'reception', 'analyst', 'auditor', 'deskAuditor'];
const KEEPERS: readonly Who[] = ['chief', 'reception'];

const ofClub = ({ club }: World, path: string) => `/api/schemes/${club.schemeId}/fund${path}`;
const get = (path: string) => (world: World) => ({ method: 'GET', url: ofClub(world, path) });
const post = (world: World, path: string, body: object): Ask => ({
  method: 'POST',
  url: ofClub(world, path),
  body,
});

/** The number of a contribution to the club, entered anew, and the code on its slip. */
async function given(
  world: World,
  gift: object = { is: 'money', amount: 100_000 },
): Promise<{ number: number; code: string }> {
  const { given: enter } = fundKeepers(world);
  const { code, answer } = await enter(world.club.schemeId, { gift } as never);
  const { number } = (await demand(Promise.resolve(answer))) as { number: number };
  return { number, code };
}

async function use(world: World): Promise<Ask> {
  const { today } = fundKeepers(world);
  const thing = `Bóng đèn ${randomUUID()}`;
  await given(world, { is: 'thing', thing, quantity: 1, worth: null });
  const said = { onDay: today(), about: 'Lắp ở ngõ 12', paper: null };
  return post(world, '/uses', { entryId: randomUUID(), thing, quantity: 1, ...said });
}

async function reverse(world: World): Promise<Ask> {
  const { today } = fundKeepers(world);
  const { number } = await given(world);
  const body = { entryId: randomUUID(), onDay: today(), reason: 'entered_twice' };
  return post(world, `/entries/${number}/reversal`, body);
}

/** Funds of schemes; by the name of the endpoint. */
export const CONTRIBUTION_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'contributions.fund': { ask: get(''), may: READERS, refusal: 'not_found' },
  'contributions.entries': { ask: get('/entries'), may: READERS, refusal: 'not_found' },
  'contributions.things': { ask: get('/things'), may: READERS, refusal: 'not_found' },
  'contributions.export': { ask: get('/files/csv'), may: READERS, refusal: 'not_found' },
  'contributions.give': {
    ask: async (world) => {
      const { giving } = fundKeepers(world);
      const { club, desk } = world;
      if (club.unitId !== desk.unit.unitId) throw new Error('the club is of another desk');
      return post(world, '/givings', (await giving()).body);
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'contributions.spend': {
    ask: async (world) => {
      await given(world);
      return post(world, '/spendings', fundKeepers(world).spending());
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'contributions.putToUse': { ask: use, may: KEEPERS, refusal: 'not_found' },
  'contributions.reverse': { ask: reverse, may: ['chief'], refusal: 'not_found' },
  'contributions.renewSlip': {
    ask: async (world) => {
      const { giving } = fundKeepers(world);
      const { slipHash } = (await giving({ giver: null })).body;
      return post(world, `/entries/${(await given(world)).number}/slip`, { slipHash });
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
};

/** What whoever holds a slip may ask. */
export const SLIP_SCENARIOS: Readonly<Record<string, OpenScenario>> = {
  'contributions.openSlip': {
    ask: async (world) => {
      const { code } = await given(world);
      return { method: 'POST', url: '/api/contributions/slip', body: { code } };
    },
    without: {
      what: 'the code of a slip',
      spoil: (asked) => ({ ...asked, body: { code: '0000-0000-0000' } }),
      status: 404,
      code: 'slip_unknown',
    },
  },
};
