import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import { type TestDesk, testMessage } from '../kit/test-tips.ts';
import { DESK, INDEPENDENT, SERVING, type Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import { type Ask, demand, type ReceivedTip, type World } from './world.ts';

/** Those of the ward's desk who receive tips and hand them on. */
const HANDS_ON: readonly Who[] = ['chief', 'reception'];
/** Whoever opens tips of some unit. */
const OPENS: readonly Who[] = [
  ...DESK,
  ...INDEPENDENT,
  'otherChief',
  'otherReception',
  'otherInvestigator',
  'dutyOfficer',
  'dutyChief',
];
/** Those of the other ward's desk who answer for it. */
const ANSWERS: readonly Who[] = ['otherChief', 'otherReception'];

const post = (url: string, body: object): Ask => ({ method: 'POST', url, body });

/** A desk with the key that it receives under now: other scenarios replace it. */
async function asItReceives({ services }: World, desk: TestDesk): Promise<TestDesk> {
  const { epoch, recipient } = await services.db
    .selectFrom('unit_key')
    .select(['epoch', 'recipient'])
    .where('unit_id', '=', desk.unit.unitId)
    .where('signed_at', 'is not', null)
    .orderBy('epoch', 'desc')
    .executeTakeFirstOrThrow();
  return { ...desk, key: { ...desk.key, epoch }, recipient };
}

/** What hands a tip over. Whether the keys fit their objects no server can see, so here they are made up. */
async function handing(
  world: World,
  tip: Pick<ReceivedTip, 'tipId' | 'receipt'>,
  from: TestDesk,
  to: TestDesk,
) {
  const there = await asItReceives(world, to);
  const { unitId, epoch } = there.key;
  const reason = await testMessage(world.deployment, from, { envelope: 'unit', ...tip, also: there });
  const held = await world.services.db
    .selectFrom('tip_grant')
    .select('object_id')
    .where('tip_id', '=', tip.tipId)
    .where('unit_id', '=', from.unit.unitId)
    .execute();
  const address = { to: 'unit', unitId, epoch, recipient: there.recipient } as const;
  const grants = await Promise.all(
    held.map(async ({ object_id: objectId }) => {
      const { sealed } = await sealGrant(await newContentIdentity(), address);
      return { objectId, sealed: toBase64Url(sealed) };
    }),
  );
  return { toUnitId: unitId, epoch, reason, grants };
}

async function handOn(world: World): Promise<Ask> {
  const tip = await world.report(world.desk);
  const handed = await handing(world, pick(tip), world.desk, world.other);
  return post(`/api/tips/${tip.tipId}/transfers`, { version: 1, ground: 'not_our_place', ...handed });
}

async function giveBack(world: World): Promise<Ask> {
  const { desk, other } = world;
  const tip = pick(await world.report(desk));
  const there = { version: 1, ground: 'not_our_place', ...(await handing(world, tip, desk, other)) };
  await demand(world.askAs('chief', post(`/api/tips/${tip.tipId}/transfers`, there)));
  const back = { version: 2, ...(await handing(world, tip, other, desk)) };
  return post(`/api/tips/${tip.tipId}/returns`, back);
}

function pick({ tipId, receipt }: ReceivedTip): Pick<ReceivedTip, 'tipId' | 'receipt'> {
  return { tipId, receipt };
}

/** How tips go from unit to unit, by the name of the endpoint. */
export const TRANSFER_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'tips.transfer': { ask: handOn, may: HANDS_ON, refusal: 'not_found' },
  'tips.return': { ask: giveBack, may: ANSWERS, refusal: 'not_found' },
  'accounts.unitSealTo': {
    ask: ({ other }) => ({ method: 'GET', url: `/api/units/${other.unit.unitId}/seal-to` }),
    may: SERVING,
    refusal: 'not_found',
  },
  'tips.listTransfers': {
    ask: () => ({ method: 'GET', url: '/api/transfers' }),
    may: OPENS,
    refusal: 'forbidden',
  },
};
