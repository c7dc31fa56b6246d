import { expect, it } from 'vitest';
import { articleSummary } from '../../../tests/kit/article-summary.ts';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { createUnit } from '../../accounts/server/index.ts';
import { CITY_ID } from '../../areas/data/index.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { addCounts } from '../../schemes/measures.ts';
import { countSchemes, nameSchemes } from '../../schemes/server/index.ts';
import { recipientOf } from '../../sealed/age.ts';
import { OFFICERS, UNITS_FROM } from '../city.ts';
import type { DemoCity, DemoKey } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { fillOffers } from '../fill-offers.ts';
import { planOffers } from '../plan-offers.ts';
import { fillSchemes } from './fill-schemes.ts';
import { PERIOD, planSchemes } from './plan-schemes.ts';

const services = await testServices({ now: '2026-11-29T02:00:00Z' });
const { db } = services;
const deployment = await testDeployment(services);
// the named ones whole but for most of what they did; of the others what counts them
const plan = planSchemes('seed', '2026-11-29').map((scheme) => ({
  ...scheme,
  changes: scheme.changes.filter(({ what }) => scheme.named || what === 'step' || what === 'site'),
  activities: scheme.named ? scheme.activities.slice(0, 3) : [],
}));

/** The desks that the plan names, with their keys, and accounts for their chiefs. */
async function foundDesks(): Promise<DemoCity> {
  const desks = [...new Map(plan.map(({ desk, areaId }) => [desk, areaId]))];
  const then = at(services, `${UNITS_FROM}T01:00:00Z`);
  const keys: DemoKey[] = [];
  for (const [desk, areaId] of desks) {
    const unit = await createUnit(then, { kind: 'desk', level: 'ward', areaId, name: desk, nameEn: desk });
    const { key, recipient } = await testDesk(services, deployment, unit);
    keys.push({ desk, ...key, recipient, unitId: unit.unitId, areaId });
  }
  const accounts = Object.fromEntries(
    OFFICERS.map(({ login }) => [login, deployment.administrator.accountId]),
  );
  return { recoveryRecipient: await recipientOf(deployment.recoveryIdentity), keys, accounts };
}

const city = await foundDesks();
const signal = new AbortController().signal;

async function counts() {
  const areaIds = (await loadAreas(db)).descendantIds(CITY_ID);
  return addCounts([...(await countSchemes(db, { areaIds, ...PERIOD, asOf: PERIOD.to })).values()]);
}

it('fills the city with 28 schemes kept up and 14 newly built, counted from rows; any row less, and it shows', async () => {
  await fillSchemes(services, city, plan, signal);
  const full = await counts();
  expect(full).toMatchObject({ schemes_maintained: 28, schemes_newly_built: 14, schemes_dissolved: 0 });
  const sites = plan.reduce((sum, scheme) => sum + scheme.sites.length, 0);
  expect(full.sites).toBe(sites);
  const told = await articleSummary(services);
  expect(told).toContain(
    '28 mô hình tự quản về an ninh, trật tự được giữ vững, 14 mô hình được lập mới, như',
  );
  for (const named of [
    '“Tổ an ninh công nhân” ở Khu công nghiệp Hoàng Long',
    '“Câu lạc bộ nhà trọ tự quản về ANTT” ở phường Đông Thọ và phường Đông Sơn',
    '“Camera an ninh” ở phường Điện Biên',
  ]) {
    expect(told).toContain(named);
  }
  const { name_key: _, ...one } = await db
    .selectFrom('scheme')
    .selectAll()
    .orderBy('scheme_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('scheme').where('scheme_id', '=', one.scheme_id).execute();
  const less = await counts();
  expect(less.schemes_maintained + less.schemes_newly_built).toBe(41);
  expect(await articleSummary(services)).not.toBe(told);
  await db.insertInto('scheme').values(one).execute();
  expect(await counts()).toEqual(full);
});

it('names the three, and a second filling changes nothing', async () => {
  const areaIds = (await loadAreas(db)).descendantIds(CITY_ID);
  const named = await nameSchemes(db, { areaIds, ...PERIOD, asOf: PERIOD.to }, 3);
  expect(named.map(({ name, places }) => [name, places.length])).toEqual([
    ['Tổ an ninh công nhân', 4],
    ['Câu lạc bộ nhà trọ tự quản về ANTT', 2],
    ['Camera an ninh', 3],
  ]);
  const before = await db
    .selectFrom('ledger_leaf')
    .select(({ fn }) => fn.countAll().as('leaves'))
    .execute();
  await fillSchemes(services, city, plan, signal);
  expect(
    await db
      .selectFrom('ledger_leaf')
      .select(({ fn }) => fn.countAll().as('leaves'))
      .execute(),
  ).toEqual(before);
});

it('lets invented residents ask to join, once, and some of them are answered', async () => {
  const offers = planOffers('seed', plan, '2026-11-29').filter(({ scheme }) => scheme !== null);
  for (let time = 0; time < 2; time += 1) await fillOffers(services, city, offers);
  const rows = await db.selectFrom('scheme_offer').select(['kind', 'state']).execute();
  expect(rows.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'join answered',
    'join handed_on',
    'join received',
    'join received',
  ]);
});
