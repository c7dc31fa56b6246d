import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { OTHER_WARD, PROVINCE, testDeployment, WARD } from '../../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../../tests/kit/test-services.ts';
import { tipRow } from '../../../../tests/kit/tip-row.ts';
import { syncLaw } from '../../../law/server/index.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { OPEN_INDICATORS } from '../../open-data.ts';
import type { OpenQuarter } from '../../open-data-contract.ts';
import { askPeriod } from '../ask-period.ts';
import { freezePeriod } from '../freeze-period.ts';
import { steeringRoutes } from '../routes.ts';

// the clock of the tests stands at 2 March 2026
const services = await testServices();
const { config, log, db } = services;
await syncLaw(db);
const deployment = await testDeployment(services);
const { accountId } = deployment.administrator;
const app = await buildServer({
  config,
  log,
  routes: steeringRoutes(services),
  checkHealth: async () => undefined,
});
const QUARTER = { from: '2025-10-01', to: '2025-12-31', calendar: 'calendar' as const };

const tip = (placeId: number) =>
  tipRow({
    area_id: WARD,
    unit_id: deployment.units.desk.unitId,
    place_area_id: placeId,
    received_on: '2025-11-05',
  });

/** The city of a test: so many pieces of information in two wards, frozen anew. */
async function freezeWith(inWard: number, inOther: number): Promise<void> {
  await db.deleteFrom('snapshot').execute();
  await db.deleteFrom('tip').execute();
  const places = [...Array(inWard).fill(WARD), ...Array(inOther).fill(OTHER_WARD)];
  await db
    .insertInto('tip')
    .values(places.map((place: number) => tip(place)))
    .execute();
  const asked = await askPeriod(services, { areaId: PROVINCE, ...QUARTER, units: 'then', against: 'none' });
  await freezePeriod(services, accountId, asked);
}

async function get(path: string) {
  const answer = await app.inject({ method: 'GET', url: `/api/open-data${path}` });
  return { status: answer.statusCode, body: answer.body };
}
const readQuarter = async () => JSON.parse((await get('/2025-Q4')).body) as OpenQuarter;

it('is nothing before a quarter is frozen', async () => {
  expect(JSON.parse((await get('')).body)).toEqual({ quarters: [] });
  expect((await get('/2025-Q4')).status).toBe(404);
  expect((await get('/2025-Q4/csv')).status).toBe(404);
  expect((await get('/2025-Q5')).status).toBe(400);
});

it('tells rounded counts by ward, and no small one', async () => {
  await freezeWith(13, 3);
  expect(JSON.parse((await get('')).body)).toEqual({ quarters: ['2025-Q4'] });
  const { units, total } = await readQuarter();
  const of = (id: number) => units.find(({ areaId }) => areaId === id)?.counts.information_received;
  expect([of(WARD), of(OTHER_WARD), total.information_received]).toEqual([15, null, 15]);
});

it('lists every quarter, however many other periods have been frozen since', async () => {
  await freezeWith(13, 3);
  await sql`insert into snapshot select area_id, gen_random_uuid(), day::date, day::date + 40, 'free', content, sha256,
      frozen_by, frozen_at, leaf_hash
    from snapshot, generate_series('2026-01-01'::date, '2031-12-31', '1 day') as day`.execute(db);
  expect(JSON.parse((await get('')).body)).toEqual({ quarters: ['2025-Q4'] });
});

it('withstands whoever subtracts: the files do not depend on the small number', async () => {
  const files: string[] = [];
  for (const hidden of [0, 1, 4]) {
    await freezeWith(13, hidden);
    files.push((await get('/2025-Q4')).body + (await get('/2025-Q4/csv')).body);
  }
  expect(new Set(files).size).toBe(1);
  // and they do depend on what is told
  await freezeWith(18, 4);
  expect((await get('/2025-Q4')).body).not.toBe(files[0]?.slice(0, files[0].indexOf('\uFEFF')));
});

it('has a line of CSV for each unit and indicator, and for the totals', async () => {
  await freezeWith(13, 3);
  const { units } = await readQuarter();
  const lines = (await get('/2025-Q4/csv')).body.trim().split('\r\n');
  expect(lines).toHaveLength(1 + (units.length + 1) * OPEN_INDICATORS.length);
  expect(lines[0]).toContain('quarter,area_id,area,indicator,name,value,note');
  expect(lines.find((line) => line.includes(`,${WARD},`) && line.includes('information_received'))).toMatch(
    /,15,$/,
  );
});
