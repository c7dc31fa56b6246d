import { type OfferTo, testOffer } from '../kit/test-offers.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { OpenScenario } from './open-scenario.ts';
import type { ReceiptScenario } from './receipt-scenario.ts';
import { keptScheme } from './scheme-scenarios.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type World } from './world.ts';

const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });
const toDesk = ({ services, deployment, desk }: World): OfferTo => ({ services, deployment, desk });
const ofUnit = (path: string) => (world: World) => ({
  method: 'GET',
  url: `/api/offers${path}?unitId=${world.desk.unit.unitId}`,
});

async function send(world: World): Promise<Ask> {
  const { scheme } = await keptScheme(world);
  return post('/api/offers', (await testOffer(toDesk(world), { schemeId: scheme.schemeId })).body);
}

async function answer(world: World): Promise<Ask> {
  const { body, receipt } = await testOffer(toDesk(world));
  await demand(world.ask(post('/api/offers', body)));
  const { deployment, desk } = world;
  const letter = await testMessage(deployment, desk, { envelope: 'unit', tipId: body.offerId, receipt });
  return post(`/api/offers/${body.offerId}/steps`, { version: 1, action: 'decline', letter, scheme: null });
}

/** By the name of the endpoint. */
export const OFFER_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'offers.list': { ask: ofUnit(''), may: ['chief', 'reception'], refusal: 'forbidden' },
  'offers.count': { ask: ofUnit('/count'), may: ['chief', 'reception'], refusal: 'forbidden' },
  'offers.step': { ask: answer, may: ['chief', 'reception'], refusal: 'not_found' },
};

/** What anyone may ask. */
export const OFFER_OPEN_SCENARIOS: Readonly<Record<string, OpenScenario>> = {
  'offers.receiver': {
    ask: ({ desk }) => ({ method: 'GET', url: `/api/offers/receiver?areaId=${desk.unit.areaId}` }),
  },
  'offers.send': {
    ask: send,
    without: {
      what: 'a proof of work',
      spoil: (ask) => ({ ...ask, body: { ...ask.body, proof: '{}' } }),
      status: 400,
      code: 'bad_proof_of_work',
    },
  },
};

/** What the holder of an offer's receipt may ask: here it is that of a tip, too, so that the two are told apart. */
export const OFFER_RECEIPT_SCENARIOS: Readonly<Record<string, ReceiptScenario>> = {
  'offers.own': {
    ask: async (world, { receipt }) => {
      const { body } = await testOffer(toDesk(world), { receipt });
      await demand(world.ask(post('/api/offers', body)));
      return { method: 'GET', url: '/api/receipt/offer' };
    },
    another: 'receipt_unknown',
  },
};
