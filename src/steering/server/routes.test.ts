import { describe, expect, it } from 'vitest';
import {
  OTHER_WARD,
  PROVINCE,
  signedIn,
  testDeployment,
  testMember,
  WARD,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { ROLES } from '../../accounts/roles.ts';
import { accountRoutes, createUnit, endUnit } from '../../accounts/server/index.ts';
import { buildServer } from '../../platform/http/server.ts';
import { ownsOpenTips } from '../../tips/server/index.ts';
import { steeringRoutes } from './routes.ts';

const services = await testServices();
const { config, log } = services;
const deployment = await testDeployment(services);
const { desk, steering } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: [...accountRoutes(services, async () => new Set()), ...steeringRoutes(services)],
  checkHealth: async () => undefined,
});

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const OVERVIEW = '/api/steering/overview';
// one of each register
const OPENED = ['resolved', 'cases_cleared', 'groups_dismantled', 'wanted_ended', 'schemes_maintained'];
const PATHS = [OVERVIEW, ...OPENED.map((code) => `/api/steering/indicators/${code}`)];
const ask = async (cookie: string | undefined, path: string, query: Record<string, string | number>) => {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = await app.inject({ url: `${path}?${search}`, headers: cookie ? { cookie } : {} });
  const body = answer.json();
  return { status: answer.statusCode, code: body.error?.code, issues: body.error?.issues, body };
};
const analyst = await testMember(services, deployment, 'analyst', [
  { unitId: steering.unitId, role: 'analyst' },
]);
const { cookie } = await signedIn(app, analyst);

describe.each(PATHS)('%s', (path) => {
  it('answers an analyst of the province, for it and below it', async () => {
    for (const areaId of [PROVINCE, WARD, OTHER_WARD]) {
      const answer = await ask(cookie, path, { areaId, ...MARCH });
      // the clock of the tests stands at 2 March
      expect(answer).toMatchObject({ status: 200, body: { asOf: '2026-03-02', area: { areaId } } });
    }
  });

  it('refuses who is not signed in, and says by code what is wrong with a question', async () => {
    const refusals = [
      [undefined, { areaId: PROVINCE, ...MARCH }, 401, 'not_signed_in'],
      ['session=nobody', { areaId: PROVINCE, ...MARCH }, 401, 'not_signed_in'],
      [cookie, { areaId: 999_999, ...MARCH }, 400, 'unknown_area'],
      [cookie, { areaId: PROVINCE, from: '2026-03-02', to: '2026-03-01' }, 400, 'end_before_start'],
      [cookie, { areaId: PROVINCE, from: '2026-02-30', to: '2026-03-01' }, 400, 'invalid_input'],
      [cookie, { areaId: PROVINCE, from: '0000-01-01', to: '2026-03-01' }, 400, 'invalid_input'],
      [cookie, { areaId: 0, ...MARCH }, 400, 'invalid_input'],
      [cookie, { areaId: 'hac-thanh', ...MARCH }, 400, 'invalid_input'],
      [cookie, { areaId: PROVINCE, ...MARCH, unit: 3 }, 400, 'invalid_input'],
      [cookie, { areaId: PROVINCE, ...MARCH, units: 'tomorrow' }, 400, 'invalid_input'],
      [cookie, { areaId: PROVINCE }, 400, 'invalid_input'],
    ] as const;
    for (const [session, query, status, code] of refusals) {
      expect(await ask(session, path, query), JSON.stringify(query)).toMatchObject({ status, code });
    }
  });

  it('names the field whose day stands before the other', async () => {
    const { issues } = await ask(cookie, path, { areaId: PROVINCE, from: '2026-03-02', to: '2026-03-01' });
    expect(issues).toEqual([{ path: 'to', code: 'end_before_start' }]);
  });
});

describe.each(ROLES)('a %s of a ward', (role) => {
  const isReader = role === 'analyst' || role === 'auditor' || role === 'chief';
  const unit = role === 'administrator' ? steering : desk;

  it(isReader ? 'reads the figures of the ward and no others' : 'reads none', async () => {
    const invited = () => testMember(services, deployment, `ward.${role}`, [{ unitId: unit.unitId, role }]);
    // nobody invites a steward: the ceremony made two
    const person = role === 'steward' ? deployment.stewards[0] : await invited();
    const session = await signedIn(app, person);
    for (const path of PATHS) {
      const own = await ask(session.cookie, path, { areaId: WARD, ...MARCH });
      expect(own).toMatchObject(isReader ? { status: 200 } : { status: 403, code: 'forbidden' });
      for (const areaId of [OTHER_WARD, PROVINCE]) {
        const other = await ask(session.cookie, path, { areaId, ...MARCH });
        expect(other).toMatchObject({ status: 403, code: 'forbidden' });
      }
    }
  });
});

it('counts by the units of then unless those of today are asked for', async () => {
  const former = { areaId: 106, ...MARCH };
  const then = await ask(cookie, OVERVIEW, former);
  expect(then.body.area).toMatchObject({ areaId: 106, unmapped: null, under: null });
  const now = await ask(cookie, OVERVIEW, { ...former, units: 'now' });
  expect(now.body.area).toMatchObject({ areaId: 106, unmapped: null, under: { areaId: WARD } });
  const divided = await ask(cookie, OVERVIEW, { ...former, areaId: 107, units: 'now' });
  expect(divided.body.area).toMatchObject({ areaId: 107, unmapped: 'divided', under: null });
});

it('lets the readers of a heir read the figures of what it inherited', async () => {
  const { administrator } = deployment;
  const place = { areaId: OTHER_WARD, kind: 'desk', level: 'ward' } as const;
  const former = await createUnit(services, { ...place, name: 'Phường cũ', nameEn: 'Former ward' });
  const chief = await testMember(services, deployment, 'heir.chief', [
    { unitId: desk.unitId, role: 'chief' },
  ]);
  const read = async () => {
    const session = await signedIn(app, chief);
    return (await ask(session.cookie, OVERVIEW, { areaId: OTHER_WARD, ...MARCH })).status;
  };
  expect(await read()).toBe(403);
  const ending = { unitId: former.unitId, lastDay: former.validFrom, heirUnitId: desk.unitId };
  await endUnit(services, administrator.accountId, ending, { unit_has_open_tips: ownsOpenTips });
  expect(await read()).toBe(403);
  const now = services.clock.now();
  services.clock.advance(86_400_000);
  expect(await read()).toBe(200);
  services.clock.set(now);
});

it('knows no figure of another name', async () => {
  const answer = await ask(cookie, '/api/steering/indicators/quota', { areaId: PROVINCE, ...MARCH });
  expect(answer).toMatchObject({ status: 400, code: 'invalid_input', issues: [{ path: 'code' }] });
});
