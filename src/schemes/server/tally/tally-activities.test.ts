import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testServices } from '../../../../tests/kit/test-services.ts';
import { syncAreas } from '../../../areas/server/index.ts';
import { addDays } from '../../../law/day.ts';
import { transaction } from '../../../platform/database.ts';
import { blockOf } from '../../../tallies/blocks.ts';
import { claimBlock } from '../../../tallies/server/index.ts';
import type { CountedName } from '../../counted.ts';
import { countSchemes } from '../count-schemes.ts';
import type { SchemeScope } from '../scheme-scope.ts';
import { sumCountedAt } from '../sum-counted.ts';
import { forgetActivities } from './forget-tally.ts';
import { tallyActivities } from './tally-activities.ts';

/** Most half months are over, one runs. */
const services = await testServices({ now: '2018-04-20T02:00:00Z' });
const { db } = services;
await syncAreas(db);

const KINDS = ['clean_river', 'security_lamp'] as const;
const TYPES = ['cleanup', 'meeting'] as const;
const CODES = ['tonnes', 'people'] as const;
const NAMES: CountedName[] = KINDS.flatMap((kind) =>
  TYPES.flatMap((activity) => CODES.map((code) => ({ kind, of: 'activity' as const, activity, code }))),
);
const schemes = KINDS.map((kind) => ({ kind, scheme_id: randomUUID() }));
for (const { kind, scheme_id } of schemes) {
  const who = { recorded_by: randomUUID(), recorded_at: new Date() };
  const about = { name: kind, folded: ' x', about: '', paid_by_people: true, in_reports: true };
  const life = { state: 'running' as const, version: 1, launched_on: '2018-01-01', dissolved_on: null };
  const chair = { grade: null, chair_name: null, chair_contact: null, chair_agreed_on: null };
  await db.insertInto('scheme_home').values({ scheme_id, area_id: 1 }).execute();
  await db
    .insertInto('scheme')
    .values({ area_id: 1, scheme_id, unit_id: 1, kind, ...about, ...life, ...chair, ...who })
    .execute();
}

const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2018-01-20', days));
const place = fc.constantFrom(106, 107, 108);
interface Done {
  readonly kind: (typeof KINDS)[number];
  readonly type: (typeof TYPES)[number];
  readonly place: number;
  readonly day: string;
  readonly tonnes: number | string | null;
  readonly people: number | null;
}
/** What was done: a tenth of a tonne is not exact in binary, and a word is no number. */
const done: fc.Arbitrary<Done> = fc.record({
  kind: fc.constantFrom(...KINDS),
  type: fc.constantFrom(...TYPES),
  place,
  day,
  tonnes: fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
      fc.constant('some'),
    ),
  ),
  people: fc.option(fc.nat(9)),
});
interface Told {
  id: string;
  done: Done;
  withdrawn: boolean;
}

async function enter(all: Told[], one: Done): Promise<void> {
  const id = randomUUID();
  all.push({ id, done: one, withdrawn: false });
  const { tonnes, people } = one;
  const fields = { ...(tonnes === null ? {} : { tonnes }), ...(people === null ? {} : { people }) };
  await transaction(db, async (trx) => {
    await trx
      .insertInto('scheme_activity')
      .values({
        area_id: 1,
        scheme_id: schemes.find(({ kind }) => kind === one.kind)?.scheme_id ?? '',
        activity_id: id,
        site_id: randomUUID(),
        team_id: null,
        place_area_id: one.place,
        type: one.type,
        on_day: one.day,
        participants: 1,
        kind_version: 1,
        fields: JSON.stringify(fields),
        recorded_by: randomUUID(),
        recorded_at: new Date(),
        withdrawn_at: null,
      })
      .execute();
    await forgetActivities(trx, [one.place], [one.day]);
  });
}

/** Withdraws one, or moves it to another place. */
async function change(all: Told[], at: number, to: number | null): Promise<void> {
  const told = all[at % Math.max(1, all.length)];
  if (told === undefined) return;
  const from = told.done.place;
  if (to === null) told.withdrawn = true;
  else told.done = { ...told.done, place: to };
  await transaction(db, async (trx) => {
    await trx
      .updateTable('scheme_activity')
      .set(to === null ? { withdrawn_at: new Date() } : { place_area_id: to })
      .where('activity_id', '=', told.id)
      .execute();
    await forgetActivities(trx, [from, to ?? from], [told.done.day]);
  });
}

/** The same in the plainest way. */
function byHand(all: readonly Told[], { areaIds, from, to, asOf }: SchemeScope) {
  const last = to < asOf ? to : asOf;
  const counting = all
    .filter((told) => !told.withdrawn && areaIds.includes(told.done.place))
    .map((told) => told.done)
    .filter((one) => from <= one.day && one.day <= last);
  const sums = NAMES.flatMap((name) => {
    const values = counting
      .filter(({ kind, type }) => kind === name.kind && type === name.activity)
      .flatMap((one) => {
        const value = one[name.code as (typeof CODES)[number]];
        return typeof value === 'number' ? [value] : [];
      });
    // tenths: added up as whole numbers
    const sum = values.reduce((tenths, value) => tenths + Math.round(value * 10), 0) / 10;
    return values.length === 0 ? [] : [{ ...name, sum, records: values.length }];
  });
  return { activities: counting.length, sums };
}

async function counted(scope: SchemeScope) {
  const counts = await countSchemes(db, scope);
  const activities = [...counts.values()].reduce((sum, each) => sum + each.activities, 0);
  return { activities, sums: await sumCountedAt(db, NAMES, scope) };
}

async function startAnew(): Promise<void> {
  for (const table of ['scheme_activity', 'scheme_tally', 'scheme_tally_sum'] as const)
    await db.deleteFrom(table).execute();
}

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('enter' as const), done }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('change' as const), at: fc.nat(), to: fc.option(place) }),
  },
  { weight: 2, arbitrary: fc.constant({ act: 'roll' as const }) },
);
const scope = fc
  .tuple(fc.subarray([1, 106, 107, 108], { minLength: 1 }), day, day)
  .map(([areaIds, a, b]) => ({ areaIds, from: a < b ? a : b, to: a < b ? b : a, asOf: '2018-04-20' }));

it('is exact at every moment, whatever was rolled up and whatever happened since', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(done, { maxLength: 25, size: 'max' }),
      fc.array(act, { maxLength: 14, size: 'max' }),
      fc.array(scope, { minLength: 1, maxLength: 3 }),
      async (first, acts, scopes) => {
        await startAnew();
        const all: Told[] = [];
        for (const one of first) await enter(all, one);
        await tallyActivities(services);
        for (const one of acts) {
          if (one.act === 'enter') await enter(all, one.done);
          if (one.act === 'change') await change(all, one.at, one.to);
          if (one.act === 'roll') await tallyActivities(services);
        }
        for (const asked of scopes) expect(await counted(asked)).toEqual(byHand(all, asked));
      },
    ),
    { numRuns: 20 },
  );
});

it('rolls up what is over and no more, and leaves a half month alone in which something is under way', async () => {
  await startAnew();
  const all: Told[] = [];
  const one: Done = {
    kind: 'clean_river',
    type: 'cleanup',
    place: 106,
    day: '2018-03-05',
    tonnes: 0.1,
    people: 3,
  };
  for (const on of ['2018-03-05', '2018-03-20', '2018-04-18']) await enter(all, { ...one, day: on });
  // from the first half of March to the first of April: the second still runs
  expect(await tallyActivities(services)).toBe(3);
  expect(await tallyActivities(services)).toBe(0);
  await transaction(db, async (trx) => {
    await forgetActivities(trx, [106], ['2018-03-05']);
    expect(await tallyActivities(services)).toBe(0);
  });
  expect(await tallyActivities(services)).toBe(1);
  const asked = { areaIds: [106], from: '2018-03-01', to: '2018-04-30', asOf: '2018-04-20' };
  expect(await counted(asked)).toEqual(byHand(all, asked));
});

it('makes a change wait for a roll-up under way', async () => {
  await startAnew();
  const all: Told[] = [];
  const one: Done = {
    kind: 'clean_river',
    type: 'cleanup',
    place: 106,
    day: '2018-03-05',
    tonnes: 1,
    people: 3,
  };
  let entering: Promise<void> | undefined;
  await transaction(db, async (trx) => {
    expect(await claimBlock(trx, 'activities', blockOf(one.day))).toBe(true);
    entering = enter(all, one);
    await expect
      .poll(async () => {
        const { rows } = await services.pool.query(
          `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
           where datname = current_database() and locktype = 'advisory' and not granted`,
        );
        return rows.length;
      })
      .toBe(1);
  });
  await entering;
  const asked = { areaIds: [106], from: '2018-03-01', to: '2018-03-14', asOf: '2018-04-20' };
  expect(await counted(asked)).toEqual(byHand(all, asked));
});
