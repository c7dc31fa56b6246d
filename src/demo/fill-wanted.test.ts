import { expect, it } from 'vitest';
import { testServices } from '../../tests/kit/test-services.ts';
import { CITY_ID } from '../areas/data/index.ts';
import { loadAreas, syncAreas } from '../areas/server/index.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { countWanted } from '../results/server/index.ts';
import type { WantedMeasure } from '../results/wanted-codes.ts';
import { at } from './demo-services.ts';
import { fillWanted } from './fill-wanted.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { PERIOD } from './plan-tips.ts';
import { planWanted } from './plan-wanted.ts';

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
const { db } = services;
await syncAreas(db);
await syncLaw(db);
const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);
const plan = planWanted(SEED, TODAY);
const goesOn = new AbortController().signal;

async function count(): Promise<(measure: WantedMeasure) => number> {
  const areaIds = (await loadAreas(db)).descendantIds(CITY_ID);
  const counted = [...(await countWanted(db, { areaIds, ...PERIOD, asOf: PERIOD.to })).values()];
  return (measure) => counted.reduce((sum, counts) => sum + counts[measure], 0);
}

/** Arrested or persuaded to surrender, as the article counts them in one. */
async function caught(): Promise<number> {
  const of = await count();
  return of('wanted_arrested') + of('wanted_persuaded');
}

it('puts the 33 of the article in place, counted from rows', async () => {
  await fillWanted(services, city, plan, goesOn);
  const of = await count();
  expect([of('wanted_arrested'), of('wanted_persuaded')]).toEqual([21, 12]);
  expect(await caught()).toBe(33);
  expect([of('wanted_surrendered'), of('wanted_withdrawn')]).toEqual([5, 3]);
  const visits = await db.selectFrom('wanted_visit').selectAll().execute();
  const persuaded = await db
    .selectFrom('wanted_notice')
    .selectAll()
    .where('state', '=', 'persuaded')
    .execute();
  expect(persuaded.every((row) => row.visits > 0)).toBe(true);
  expect(visits.length).toBeGreaterThanOrEqual(12);

  // a filling that begins again finds everything done
  const steps = () => db.selectFrom('wanted_step').select('seq').execute();
  const before = (await steps()).length;
  await fillWanted(services, city, plan, goesOn);
  expect((await steps()).length).toBe(before);

  const [row] = persuaded;
  await db
    .deleteFrom('wanted_notice')
    .where('notice_id', '=', row?.notice_id ?? '')
    .execute();
  expect(await caught()).toBe(32);
});

it('has some in force today, of persons who plainly are nobody, and a draft that waits', async () => {
  const rows = await db.selectFrom('wanted_notice').selectAll().execute();
  const inForce = rows.filter(({ state }) => state === 'published');
  expect(inForce).toHaveLength(7);
  expect(inForce.filter((row) => row.photo_as !== null)).toHaveLength(6);
  expect(rows.filter(({ state, source }) => state === 'draft' && source === null)).toHaveLength(1);
  for (const { number, full_name: name } of rows) {
    expect(number).toMatch(/^MẪU-/);
    expect(name).toMatch(/(Thí Dụ|Ví Dụ|Giả Định|Hư Cấu|Minh Họa|Tưởng Tượng|Giả Tưởng|Làm Mẫu)$/);
  }
});
