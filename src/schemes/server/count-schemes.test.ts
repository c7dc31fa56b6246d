import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { addDays } from '../../law/day.ts';
import { type Db, transaction } from '../../platform/database.ts';
import { MEASURES, NO_SCHEMES, type SchemeCounts } from '../measures.ts';
import { countSchemes } from './count-schemes.ts';
import { nameSchemes } from './name-schemes.ts';
import type { SchemeScope } from './scheme-scope.ts';
import './tables.ts';

const { db } = await testDatabase();

/** A scheme with its sites as a test tells them; days as numbers from 2017-01-01 on. */
interface Told {
  readonly area: number;
  readonly launched: number | null;
  readonly dissolved: number | null;
  readonly graded: readonly number[];
  readonly sites: readonly {
    readonly place: number;
    readonly from: number;
    readonly to: number | null;
    readonly members: number;
    readonly done: readonly { readonly on: number; readonly withdrawn: boolean }[];
  }[];
}

const day = (count: number) => addDays('2017-01-01', count);
const orNull = (count: number | null) => (count === null ? null : day(count));

async function write(trx: Db, told: Told): Promise<string> {
  const key = { area_id: told.area, scheme_id: randomUUID() };
  const by = { recorded_by: randomUUID(), recorded_at: new Date() };
  await trx
    .insertInto('scheme')
    .values({
      ...key,
      ...by,
      unit_id: 1,
      kind: 'security_lamp',
      name: 'Ngọn đèn',
      folded: ' ngon den',
      about: '',
      paid_by_people: true,
      in_reports: true,
      state: told.dissolved === null ? (told.launched === null ? 'proposed' : 'running') : 'dissolved',
      version: 1,
      launched_on: orNull(told.launched),
      dissolved_on: orNull(told.dissolved),
      grade: null,
      chair_name: null,
      chair_contact: null,
      chair_agreed_on: null,
    })
    .execute();
  for (const [index, on] of told.graded.entries()) {
    const step = { action: 'grade', state: 'graded', on_day: day(on), grade: 'effective' } as const;
    const who = { subject_id: null, actor_id: randomUUID(), at: new Date() };
    await trx
      .insertInto('scheme_step')
      .values({ ...key, ...step, ...who, version: index + 1 })
      .execute();
  }
  for (const site of told.sites) {
    const ids = { site_id: randomUUID(), team_id: randomUUID() };
    const span = { from_day: day(site.from), to_day: orNull(site.to) };
    const place = { place_area_id: site.place };
    const made = { kind_version: 1, fields: '{}' };
    await trx
      .insertInto('scheme_site')
      .values({
        ...key,
        ...place,
        ...span,
        ...made,
        site_id: ids.site_id,
        place_verified: true,
        sort: 'area',
        name: 'Phố',
      })
      .execute();
    await trx
      .insertInto('scheme_term')
      .values({
        ...key,
        ...place,
        ...span,
        team_id: ids.team_id,
        term_id: randomUUID(),
        members: site.members,
      })
      .execute();
    for (const { on, withdrawn } of site.done) {
      await trx
        .insertInto('scheme_activity')
        .values({
          ...key,
          ...place,
          ...made,
          ...by,
          activity_id: randomUUID(),
          site_id: ids.site_id,
          team_id: null,
          type: 'meeting',
          on_day: day(on),
          participants: 3,
          withdrawn_at: withdrawn ? new Date() : null,
        })
        .execute();
    }
  }
  return key.scheme_id;
}

/** The definitions once more, in the plainest way: over every row, without an index or a filter of SQL. */
function bruteForce(all: readonly Told[], { areaIds, from, to, asOf }: SchemeScope): SchemeCounts {
  const last = to < asOf ? to : asOf;
  if (last < from) return NO_SCHEMES;
  const within = (count: number | null) => count !== null && from <= day(count) && day(count) <= last;
  const stands = ({ from: begin, to: end }: { from: number; to: number | null }) =>
    day(begin) <= last && (end === null || day(end) >= last);
  const own = all.filter(({ area }) => areaIds.includes(area));
  const launchedBefore = ({ launched }: Told) => launched !== null && day(launched) < from;
  const alive = ({ dissolved }: Told) => dissolved === null || day(dissolved) >= last;
  const sites = all.flatMap((scheme) => scheme.sites).filter(({ place }) => areaIds.includes(place));
  const standing = sites.filter(stands);
  return {
    schemes_maintained: own.filter((scheme) => launchedBefore(scheme) && alive(scheme)).length,
    schemes_newly_built: own.filter(({ launched }) => within(launched)).length,
    schemes_dissolved: own.filter(({ launched, dissolved }) => launched !== null && within(dissolved)).length,
    schemes_graded: own.filter(({ graded }) => graded.some(within)).length,
    sites: standing.length,
    teams: standing.length,
    members: standing.reduce((sum, { members }) => sum + members, 0),
    activities: sites.flatMap(({ done }) => done).filter(({ on, withdrawn }) => within(on) && !withdrawn)
      .length,
  };
}

const DAYS = 40;
const count = fc.nat(DAYS);
const later = (from: number) => fc.option(fc.integer({ min: from, max: DAYS }));
const site = count.chain((from) =>
  fc.record({
    place: fc.constantFrom(101, 102, 2),
    from: fc.constant(from),
    to: later(from),
    members: fc.integer({ min: 1, max: 20 }),
    done: fc.array(fc.record({ on: count, withdrawn: fc.boolean() }), { maxLength: 2 }),
  }),
);
const told: fc.Arbitrary<Told> = fc.option(count).chain((launched) =>
  fc.record({
    area: fc.constantFrom(101, 102, 2),
    launched: fc.constant(launched),
    dissolved: launched === null ? fc.constant(null) : later(launched),
    graded: fc.array(count, { maxLength: 2 }),
    sites: fc.array(site, { maxLength: 2 }),
  }),
);
const scope = fc.tuple(count, count, count, fc.subarray([101, 102, 2, 103])).map(
  ([from, length, asOf, areaIds]): SchemeScope => ({
    areaIds,
    from: day(from),
    to: day(from + length),
    asOf: day(asOf),
  }),
);

it('counts as the definitions say, on any rows, areas, periods and days', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { maxLength: 5 }),
      fc.array(scope, { maxLength: 4 }),
      async (all, scopes) => {
        const undo = new Error('undone');
        const trying = transaction(db, async (trx) => {
          for (const scheme of all) await write(trx, scheme);
          for (const asked of scopes) {
            const counted = [...(await countSchemes(trx, asked)).values()];
            const sums = MEASURES.map((measure) => [
              measure,
              counted.reduce((sum, one) => sum + one[measure], 0),
            ]);
            expect(Object.fromEntries(sums)).toEqual(bruteForce(all, asked));
          }
          throw undo;
        });
        await trying.catch((error: unknown) => {
          if (error !== undo) throw error;
        });
      },
    ),
    { numRuns: 25 },
  );
});

it('names the schemes that reports are to name, with their places, so many at most', async () => {
  const undo = new Error('undone');
  const trying = transaction(db, async (trx) => {
    const sites = [{ place: 101, from: 3, to: null, members: 4, done: [] }];
    const kept = { area: 2, launched: 1, dissolved: null, graded: [], sites };
    const first = await write(trx, kept);
    const second = await write(trx, { ...kept, launched: 2, sites: [] });
    await write(trx, { ...kept, dissolved: 5 });
    const asked = { areaIds: [2, 101], from: day(4), to: day(10), asOf: day(10) };
    const named = await nameSchemes(trx, asked, 5);
    expect(named.map(({ schemeId }) => schemeId)).toEqual([first, second]);
    expect(named[0]?.places).toEqual([{ placeAreaId: 101, name: 'Phố', sort: 'area', verified: true }]);
    expect(await nameSchemes(trx, asked, 1)).toHaveLength(1);
    expect(await nameSchemes(trx, { ...asked, areaIds: [101] }, 5)).toEqual([]);
    throw undo;
  });
  await expect(trying).rejects.toBe(undo);
});
