import { expect, it } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { recipientOf } from '../../sealed/age.ts';
import { wardDesk } from '../city.ts';
import { SEED } from '../passphrases.ts';
import { fillHouses } from './fill-houses.ts';
import { LANDLORD } from './landlord.ts';
import { planHouses } from './plan-houses.ts';

const TODAY = '2026-03-02';

it('plans some hundred rooms, and fills houses as they are planned, once, with a landlord to sign in as', async () => {
  const services = await testServices({ now: `${TODAY}T09:00:00Z` });
  const { db } = services;
  const deployment = await testDeployment(services);
  await db.updateTable('unit').set({ valid_from: '2025-07-01' }).execute();
  const desk = await testDesk(services, deployment, deployment.units.desk);
  const recoveryRecipient = await recipientOf(deployment.recoveryIdentity);
  const { unitId, areaId } = desk.unit;
  const key = { desk: wardDesk(areaId), ...desk.key, unitId, areaId, recipient: desk.recipient };
  const city = { recoveryRecipient, keys: [key], accounts: { 'hacthanh.truong': desk.chief.accountId } };
  const demo = { city, seed: SEED };
  const whole = planHouses(SEED, TODAY);
  expect(whole.flatMap((house) => house.rooms).length).toBeGreaterThan(200);
  expect(new Set(whole.map(({ address }) => address)).size).toBe(whole.length);
  const plan = whole.slice(1, 3);
  const { signal } = new AbortController();
  await fillHouses(services, demo, plan, signal);
  await fillHouses(services, demo, plan, signal);
  const rooms = plan.flatMap((house) => house.rooms).length;
  const sums = await db
    .selectFrom('house')
    .select(({ fn }) => [fn.countAll<number>().as('houses'), fn.sum<number>('rooms').as('rooms')])
    .select(({ fn }) => fn.sum<number>('occupants').as('occupants'))
    .executeTakeFirstOrThrow();
  expect(Object.values(sums).map(Number)).toEqual([
    plan.length,
    rooms,
    plan.flatMap((house) => house.residents).length,
  ]);
  const landlord = await db
    .selectFrom('account')
    .select('login')
    .where('login', '=', LANDLORD.login)
    .execute();
  expect(landlord).toHaveLength(1);
});
