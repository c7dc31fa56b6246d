import { expect, it } from 'vitest';
import {
  OTHER_WARD,
  publishTestKey,
  testDeployment,
  testMember,
  WARD,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { syncLaw } from '../../law/server/index.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { Services } from '../../platform/services.ts';
import { verifyEntry, verifyRecovery } from '../../sealed/directory.ts';
import { createUnit } from './create-unit.ts';
import { accountRoutes } from './routes.ts';

const appOf = (services: Services) =>
  buildServer({
    config: services.config,
    log: services.log,
    routes: accountRoutes(services, async () => new Set()),
    checkHealth: async () => undefined,
  });
type App = Awaited<ReturnType<typeof appOf>>;

const read = (app: App, query = '') => app.inject({ url: `/api/directory${query}` });
const outcome = async (app: App, query?: string) => {
  const answer = await read(app, query);
  return [answer.statusCode, answer.json().error.code];
};
const deskId = async (app: App, query?: string) => (await read(app, query)).json().desk.unitId;
const inWard = `?areaId=${WARD}`;
const inOtherWard = `?areaId=${OTHER_WARD}`;

it('is not there before the ceremony', async () => {
  const services = await testServices();
  await syncAreas(services.db);
  await syncLaw(services.db);
  expect(await outcome(await appOf(services), inWard)).toEqual([503, 'not_set_up']);
});

it('leads every report to a desk that can read it, and to no other', async () => {
  const services = await testServices();
  const deployment = await testDeployment(services);
  const { units } = deployment;
  const app = await appOf(services);
  const join = (login: string, unitId: number) =>
    testMember(services, deployment, login, [{ unitId, role: 'chief' }]);
  expect(await outcome(app, inWard)).toEqual([503, 'no_desk']);
  expect(await outcome(app, '?areaId=999999')).toEqual([400, 'unknown_area']);

  const officers = [await join('duty.one', units.duty.unitId), await join('duty.two', units.duty.unitId)];
  await publishTestKey(services, deployment, units.duty, 1, officers);
  for (const query of ['', inWard, inOtherWard]) {
    expect(await deskId(app, query)).toBe(units.duty.unitId);
  }
  // Not even the duty desk is told what concerns an officer.
  expect(await outcome(app, `${inWard}&concerns=officer`)).toEqual([503, 'no_desk']);

  const chief = await join('desk.one', units.desk.unitId);
  await publishTestKey(services, deployment, units.desk, 1, [chief]);
  expect(await deskId(app, inWard)).toBe(units.desk.unitId);
  expect(await deskId(app, inOtherWard)).toBe(units.duty.unitId);

  const inspector = await join('independent.one', units.independent.unitId);
  await publishTestKey(services, deployment, units.independent, 1, [inspector]);
  for (const concerns of ['officer', 'team']) {
    const query = `${inWard}&concerns=${concerns}`;
    expect(await deskId(app, query)).toBe(units.independent.unitId);
  }

  const unit = await createUnit(services, {
    areaId: OTHER_WARD,
    kind: 'desk',
    level: 'ward',
    name: 'Bàn trực cũ',
    nameEn: 'Former desk',
  });
  await publishTestKey(services, deployment, unit, 1, [await join('former', unit.unitId)]);
  expect(await deskId(app, inOtherWard)).toBe(unit.unitId);
  await services.db
    .updateTable('unit')
    .set({ valid_to: unit.validFrom })
    .where('unit_id', '=', unit.unitId)
    .execute();
  services.clock.advance(86_400_000);
  expect(await deskId(app, inOtherWard)).toBe(units.duty.unitId);
});

it('finds the desk of today for a former ward that has gone into one as a whole, else the duty desk', async () => {
  const services = await testServices();
  const deployment = await testDeployment(services);
  const { units } = deployment;
  const app = await appOf(services);
  const join = (login: string, unitId: number) =>
    testMember(services, deployment, login, [{ unitId, role: 'chief' }]);
  for (const kind of ['desk', 'duty', 'independent'] as const) {
    const unit = units[kind];
    await publishTestKey(services, deployment, unit, 1, [await join(`${kind}.one`, unit.unitId)]);
  }
  // Đông Sơn and Lam Sơn are in Hạc Thành now
  for (const areaId of [106, 110]) expect(await deskId(app, `?areaId=${areaId}`)).toBe(units.desk.unitId);
  // Đông Thọ and the city were divided; where An Hoạch and Đông Lĩnh went, nobody has verified; Hàm Rồng's has no desk
  for (const areaId of [107, 2, 120, 122, 103]) {
    expect(await deskId(app, `?areaId=${areaId}`)).toBe(units.duty.unitId);
  }
  expect(await deskId(app, '?areaId=106&concerns=officer')).toBe(units.independent.unitId);
  // a desk of the former ward that has not ended goes on
  const still = await createUnit(services, {
    areaId: 106,
    kind: 'desk',
    level: 'ward',
    name: 'Bàn trực cũ',
    nameEn: 'Former desk',
  });
  await publishTestKey(services, deployment, still, 1, [await join('still.one', still.unitId)]);
  expect(await deskId(app, '?areaId=106')).toBe(still.unitId);
  expect(await deskId(app, '?areaId=110')).toBe(units.desk.unitId);
});

it('gives a browser all it needs to check the desk up to the root, while the delegation holds', async () => {
  const services = await testServices();
  const deployment = await testDeployment(services);
  const { duty } = deployment.units;
  const member = await testMember(services, deployment, 'duty.one', [{ unitId: duty.unitId, role: 'duty' }]);
  await publishTestKey(services, deployment, duty, 1, [member]);
  const app = await appOf(services);
  const { desk, delegations, rootKey, recoveryRecipient, recoverySignature } = (await read(app)).json();
  expect(rootKey).toBe(deployment.root.publicKey);
  expect(verifyRecovery(recoveryRecipient, recoverySignature, rootKey)).toBe(true);
  expect(delegations).toHaveLength(2);
  const { steward, ...key } = desk.key;
  const word = delegations.find(({ publicKey }: { publicKey: string }) => publicKey === steward.publicKey);
  const entry = { ...key, stewardKey: steward.publicKey, signature: steward.signature };
  const delegation = { ...word, stewardKey: word.publicKey };
  expect(verifyEntry(entry, delegation, rootKey, '2026-03-02')).toBe('ok');

  services.clock.set('2027-03-03T03:00:00Z');
  expect(await outcome(app)).toEqual([503, 'no_desk']);
});
