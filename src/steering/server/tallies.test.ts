import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byHand, expectOpened, expectOverview, TIP_CODES } from '../../../tests/kit/figures-by-hand.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { anyTip, type HandTip } from '../../../tests/kit/tips-by-hand.ts';
import { refreshAreas } from '../../areas/server/area-book.ts';
import { syncAreas } from '../../areas/server/index.ts';
import { addDays } from '../../law/day.ts';
import { syncLaw } from '../../law/server/index.ts';
import { transaction } from '../../platform/database.ts';
import { forgetAllTallies, forgetTally } from '../../tips/server/tally/forget-tally.ts';
import { tallyTips } from '../../tips/server/tally/tally-tips.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import { readSnapshot as contract } from '../snapshot-contract.ts';
import { adjustSnapshot } from './adjust-snapshot.ts';
import { askPeriod } from './ask-period.ts';
import { freezePeriod } from './freeze-period.ts';
import { readSnapshot } from './read-snapshot.ts';

/** Days around this one, over five months: most half months are over, one runs, some are still to come. */
const services = await testServices({ now: '2018-04-20T02:00:00Z' });
const { db } = services;
await syncAreas(db);
await syncLaw(db);
const units = await db
  .insertInto('unit')
  .values(
    (['desk', 'independent'] as const).map((kind) => ({
      area_id: 1,
      kind,
      level: 'province' as const,
      name: kind,
      name_en: kind,
      valid_from: '2017-01-01',
      valid_to: null,
    })),
  )
  .returning(['unit_id', 'kind'])
  .execute();
const independent = units.find(({ kind }) => kind === 'independent')?.unit_id;

const day = fc.integer({ min: 0, max: 100 }).map((days) => addDays('2018-01-20', days));
/** The province, the city, three of its wards, and two units of today into one of which two of them went. */
const areaId = fc.constantFrom(1, 2, 106, 107, 108, 201, 202);
const tip = anyTip({ unitIds: units.map(({ unit_id }) => unit_id), areaId, day });

/** What can happen to the register, in any order. */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('put' as const), tip }) },
  // a step, a transfer to the independent desk and back, a place put right, an end: any of the columns
  { weight: 4, arbitrary: fc.record({ act: fc.constant('change' as const), at: fc.nat(), tip }) },
  { weight: 2, arbitrary: fc.constant({ act: 'roll' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('units' as const), merged: fc.boolean() }) },
);
const asked = fc
  .tuple(areaId, day, day, fc.constantFrom('then', 'now'), fc.constantFrom('none', 'before', 'year'))
  .map(([area, a, b, by, against]) =>
    indicatorQuery.parse({ areaId: area, from: a < b ? a : b, to: a < b ? b : a, units: by, against }),
  );

async function put(tips: HandTip[], one: HandTip): Promise<void> {
  tips.push(one);
  await transaction(db, async (trx) => {
    await trx.insertInto('tip').values(one).execute();
    await forgetTally(trx, { placeAreaId: one.place_area_id, receivedOn: one.received_on });
  });
}

/** The day of receipt never changes; a place might. */
async function change(tips: HandTip[], at: number, to: HandTip): Promise<void> {
  if (tips.length === 0) return;
  const index = at % tips.length;
  const before = tips[index] as HandTip;
  const { area_id, tip_id, received_on } = before;
  const after = { ...to, area_id, tip_id, received_on };
  tips[index] = after;
  await transaction(db, async (trx) => {
    await trx.updateTable('tip').set(after).where('tip_id', '=', tip_id).execute();
    for (const { place_area_id } of [before, after]) {
      await forgetTally(trx, { placeAreaId: place_area_id, receivedOn: received_on });
    }
  });
}

/** Two wards go into one unit of today, by a verified change, or do not. */
async function mergeUnits(merged: boolean): Promise<void> {
  await db.deleteFrom('area_succession').where('source', '=', 'test').execute();
  const ended = merged ? '2018-02-10' : null;
  await db.updateTable('area').set({ valid_to: ended }).where('area_id', 'in', [107, 108]).execute();
  if (merged) {
    const row = { to_id: 201, extent: 'full' as const, on_day: '2018-02-11', source: 'test', verified: true };
    await db
      .insertInto('area_succession')
      .values([
        { ...row, succession_id: 9001, from_id: 107 },
        { ...row, succession_id: 9002, from_id: 108 },
      ])
      .execute();
  }
  await refreshAreas(db);
}

const ANALYST = '00000000-0000-7000-8000-000000000000';
const WHY = { reason: 'late_entry', words: 'Vào sổ muộn' } as const;

await db.deleteFrom('area_succession').execute();
await refreshAreas(db);

it('is exact at every moment, whatever was rolled up and whatever happened since', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tip, { maxLength: 60, size: 'max' }),
      fc.array(act, { maxLength: 14, size: 'max' }),
      asked,
      fc.constantFrom(...TIP_CODES),
      async (first, acts, query, code) => {
        await db.deleteFrom('tip').execute();
        await forgetAllTallies(db);
        const tips: HandTip[] = [...first];
        if (tips.length > 0) await db.insertInto('tip').values(tips).execute();
        await tallyTips(services);
        for (const one of acts) {
          if (one.act === 'put') await put(tips, one.tip);
          if (one.act === 'change') await change(tips, one.at, one.tip);
          if (one.act === 'roll') await tallyTips(services);
          if (one.act === 'units') await mergeUnits(one.merged);
        }
        const periods = await askPeriod(services, query);
        const counting = tips.filter((each) => each.unit_id !== independent);
        // how units of then map to those of now is another test's
        const isIn = (place: number, area: number) => periods.countedIn(area).includes(place);
        await expectOverview(services, periods, counting, isIn);
        const own = counting.filter((each) => isIn(each.place_area_id, query.areaId));
        await expectOpened(services, periods, code, own);
      },
    ),
    { numRuns: 15 },
  );
});

it('rolls up only what is over, and keeps what was frozen through all of it', async () => {
  await mergeUnits(false);
  await db.deleteFrom('tip').execute();
  await forgetAllTallies(db);
  const tips: HandTip[] = [];
  for (const one of fc.sample(tip, { numRuns: 80, seed: 7 })) await put(tips, one);
  expect(await tallyTips(services)).toBeGreaterThan(0);
  expect(await tallyTips(services)).toBe(0);
  const { last } = await db
    .selectFrom('tip_tally')
    .select(({ fn }) => fn.max('block').as('last'))
    .executeTakeFirstOrThrow();
  // the half month up to 14 April is over for six days; the one that runs is not rolled up
  expect(last).toBe((2018 * 12 + 3) * 2);

  const query = { areaId: 1, from: '2018-02-01', to: '2018-03-31', calendar: 'free' as const };
  const asked = await askPeriod(services, indicatorQuery.parse(query));
  const { snapshotId } = await freezePeriod(services, ANALYST, asked);
  const read = async () => contract.reply.parse(await readSnapshot(services, { areaId: 1, snapshotId }));
  const frozen = await read();
  for (const [index, one] of fc.sample(tip, { numRuns: 40, seed: 8 }).entries()) {
    await change(tips, index, one);
    if (index % 10 === 5) await tallyTips(services);
  }
  await mergeUnits(true);
  await tallyTips(services);
  const since = await read();
  expect(since.content).toBe(frozen.content);
  expect(since.figures.map((figure) => figure.frozen)).toEqual(frozen.figures.map((figure) => figure.frozen));
  expect(since.figures.map((figure) => figure.now)).not.toEqual(frozen.figures.map((figure) => figure.now));
  // put right figure by figure: what was frozen stays, and beside it stands what a count by hand gives now
  const counting = tips.filter((each) => each.unit_id !== independent);
  const { from, to, asOf } = asked.scope;
  for (const { code, adjusted } of since.figures.filter((figure) => TIP_CODES.includes(figure.code))) {
    const own = counting.filter((each) => asked.countedIn(1).includes(each.place_area_id));
    const { value, of } = byHand(code, own, { from, to, asOf });
    const change = { areaId: 1, code, from: adjusted, to: { value: value ?? 0, of } };
    await adjustSnapshot(services, ANALYST, { areaId: 1, snapshotId }, { ...change, ...WHY });
  }
  const corrected = await read();
  expect(corrected.content).toBe(frozen.content);
  for (const figure of corrected.figures.filter(({ code }) => TIP_CODES.includes(code))) {
    const { value, of } = figure.now ?? { value: null, of: null };
    expect(figure).toMatchObject({ adjusted: { value: value ?? 0, of } });
    expect(figure.frozen).toEqual(frozen.figures.find(({ code }) => code === figure.code)?.frozen);
  }
  await expectOverview(
    services,
    await askPeriod(services, indicatorQuery.parse(query)),
    counting,
    (place, area) => asked.countedIn(area).includes(place),
  );
});
