import { expect, it } from 'vitest';
import { testServices } from '../../../../tests/kit/test-services.ts';
import { tipRow } from '../../../../tests/kit/tip-row.ts';
import { syncAreas } from '../../../areas/server/index.ts';
import { transaction } from '../../../platform/database.ts';
import { claimBlock } from '../../../tallies/server/index.ts';
import { countTipMeasures } from '../count-measures.ts';
import { forgetTally } from './forget-tally.ts';
import { tallyTips } from './tally-tips.ts';

const services = await testServices({ now: '2018-04-20T02:00:00Z' });
const { db } = services;
await syncAreas(db);

const RECEIVED = '2018-03-05';
const PLACE = 106;
const tip = () => tipRow({ area_id: 1, unit_id: 1, place_area_id: PLACE, received_on: RECEIVED });
const rows = Array.from({ length: 12 }, tip);
await db.insertInto('tip').values(rows).execute();

/** What a step does: the row, and the roll-up given up; `between` runs while the transaction is open. */
const takeStep = (tipId: string, between: () => Promise<unknown> = async () => undefined) =>
  transaction(db, async (trx) => {
    await trx.updateTable('tip').set({ useful: true }).where('tip_id', '=', tipId).execute();
    await forgetTally(trx, { placeAreaId: PLACE, receivedOn: RECEIVED });
    await between();
  });
const counted = async () => {
  const days = { from: '2018-03-01', to: '2018-03-14', asOf: '2018-04-20' };
  return (await countTipMeasures(db, { areaIds: [1, 2, PLACE], ...days })).get(PLACE)?.useful ?? 0;
};
const inRows = async () =>
  (await db.selectFrom('tip').select('tip_id').where('useful', 'is', true).execute()).length;
const cells = async () =>
  (await db.selectFrom('tip_tally').select('block').where('area_id', '=', PLACE).execute()).length;

it('leaves a half month alone in which a step is under way, and rolls it up the next time', async () => {
  await tallyTips(services);
  const before = await cells();
  await takeStep(rows[0]?.tip_id ?? '', async () => {
    await tallyTips(services);
    // the step has not committed: its deletion is not seen, and nothing new was written
    expect(await counted()).toBe(0);
  });
  expect(await cells()).toBe(before - 1);
  expect(await counted()).toBe(1);
  await tallyTips(services);
  expect(await cells()).toBe(before);
  expect(await counted()).toBe(1);
});

it('makes a step wait for a roll-up under way, and forgets what that one wrote', async () => {
  let step: Promise<void> | undefined;
  await transaction(db, async (trx) => {
    expect(await claimBlock(trx, 'tips', (2018 * 12 + 2) * 2)).toBe(true);
    step = takeStep(rows[1]?.tip_id ?? '');
    // the step has its row by now and waits for the block
    await expect
      .poll(async () => {
        const { rows: waiting } = await services.pool.query(
          `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
           where datname = current_database() and locktype = 'advisory' and not granted`,
        );
        return waiting.length;
      })
      .toBe(1);
  });
  await step;
  expect(await cells()).toBeGreaterThan(0);
  expect(await counted()).toBe(2);
});

it('never leaves a stale cell, however steps and roll-ups meet', async () => {
  const steps = rows.slice(2).map(async ({ tip_id }, index) => {
    for (let wait = 0; wait < index; wait += 1) await counted();
    await takeStep(tip_id);
    expect(await counted()).toBeLessThanOrEqual(await inRows());
  });
  const rolls = Array.from({ length: 3 }, async () => {
    for (let time = 0; time < 4; time += 1) await tallyTips(services);
  });
  await Promise.all([...steps, ...rolls]);
  expect(await counted()).toBe(rows.length);
  await tallyTips(services);
  expect(await counted()).toBe(rows.length);
});
