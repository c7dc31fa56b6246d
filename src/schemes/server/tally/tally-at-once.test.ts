import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../../tests/routes/world.ts';
import { transaction } from '../../../platform/database.ts';
import { forgetActivities } from './forget-tally.ts';
import { tallyActivities } from './tally-activities.ts';

const world = await foundWorld();
const { services } = world;
const { db } = services;
services.clock.set('2026-03-02T02:00:00Z');
const { launched, site, activity, change } = schemeKeepers(world);

const ON_DAY = '2026-02-01';
/** Of the former ward in which the site stood. */
const FORMER = 202;
const placeAreaId = world.desk.unit.areaId;
const scheme = await launched('2026-01-05');
const { siteId } = await site(scheme);
const { activityId, answer } = await activity(scheme, siteId, { onDay: ON_DAY });
ok(answer);

const cells = () => db.selectFrom('scheme_tally').select(['area_id', 'block']).execute();
const waiting = async () => {
  const { rows } = await services.pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
};

it('lets whoever moves a site wait for an activity that is being withdrawn, and nobody for the one who waits', async () => {
  for (const table of ['scheme_site', 'scheme_activity'] as const)
    await db.updateTable(table).set({ place_area_id: FORMER }).where('site_id', '=', siteId).execute();
  await tallyActivities(services);
  const rolled = await cells();
  let moving: ReturnType<typeof change> | undefined;
  // what a withdrawal does, with a move in the middle of it
  await transaction(db, async (trx) => {
    await trx
      .updateTable('scheme_activity')
      .set({ withdrawn_at: services.clock.now() })
      .where('activity_id', '=', activityId)
      .execute();
    moving = change(scheme, `sites/${siteId}/changes`, {
      placeAreaId,
      placeVerified: true,
      sort: 'residential_group',
      name: 'Phố 3',
      fromDay: '2026-01-10',
      onDay: '2026-03-02',
      kindVersion: 1,
      fields: { lamps: 12, households: 40 },
      words: 'keep',
    });
    await expect.poll(waiting).toBe(1);
    await forgetActivities(trx, [FORMER], [ON_DAY]);
  });
  ok((await moving) ?? expect.fail());
  expect(await cells()).toHaveLength(rolled.length - 1);
  const moved = await db
    .selectFrom('scheme_activity')
    .select('place_area_id')
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  expect(moved.place_area_id).toBe(placeAreaId);
});

it('writes each cell once, however many roll up at the same time', async () => {
  await db
    .updateTable('scheme_activity')
    .set({ withdrawn_at: null, on_day: '2018-02-01' })
    .where('activity_id', '=', activityId)
    .execute();
  for (const table of ['scheme_tally', 'scheme_tally_sum'] as const) await db.deleteFrom(table).execute();
  const written = await Promise.all(Array.from({ length: 3 }, () => tallyActivities(services)));
  const rolled = await cells();
  expect(rolled.length).toBeGreaterThan(100);
  expect(written.reduce((sum, each) => sum + each, 0)).toBe(rolled.length);
  expect(await tallyActivities(services)).toBe(0);
});
