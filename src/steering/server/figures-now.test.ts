import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { tipRow } from '../../../tests/kit/tip-row.ts';
import { type Area, EXTENTS, type Succession, validOn } from '../../areas/area.ts';
import { refreshAreas } from '../../areas/server/area-book.ts';
import { traceSuccessors } from '../../areas/trace-successors.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import { askPeriod } from './ask-period.ts';
import { readOverview } from './read-overview.ts';

const services = await testServices({ now: '2018-02-01T17:30:00Z' });
const TODAY = '2018-02-02';
const { db } = services;

/** A province (1), two cities (2, 3) and nine wards in any of the three; all but the province may have ended. */
const WARDS = [4, 5, 6, 7, 8, 9, 10, 11, 12];
const ALL = [1, 2, 3, ...WARDS];
const ended = fc.constantFrom(null, null, '2018-01-30', '2018-02-01', TODAY);
const area = (areaId: number, kind: Area['kind'], parentId: number | null, validTo: string | null): Area => ({
  areaId,
  code: null,
  name: `Số ${areaId}`,
  kind,
  parentId,
  validFrom: '2017-01-01',
  validTo,
  verified: true,
});
const areas: fc.Arbitrary<Area[]> = fc
  .record({
    cities: fc.array(ended, { minLength: 2, maxLength: 2 }),
    wards: fc.array(fc.tuple(fc.constantFrom(1, 2, 3), ended), { minLength: 9, maxLength: 9 }),
  })
  .map(({ cities, wards }) => [
    area(1, 'tinh', null, null),
    ...cities.map((validTo, index) => area(index + 2, 'thanh_pho', 1, validTo)),
    ...wards.map(([parentId, validTo], index) => area(index + 4, 'phuong', parentId, validTo)),
  ]);
const succession: fc.Arbitrary<Omit<Succession, 'successionId'>> = fc.record({
  fromId: fc.constantFrom(...ALL.slice(1)),
  toId: fc.option(fc.constantFrom(...WARDS), { freq: 9 }),
  extent: fc.constantFrom(...EXTENTS, 'full' as const, 'full' as const),
  onDay: fc.constant('2018-01-31'),
  verified: fc.constantFrom(true, true, true, false),
});
const day = fc.integer({ min: 0, max: 9 }).map((days) => {
  return new Date(Date.UTC(2018, 0, 28 + days)).toISOString().slice(0, 10);
});
const tip = fc.record({ place: fc.constantFrom(...ALL), received: day });
const query = fc
  .tuple(fc.constantFrom(1, 1, 1, ...ALL), day, day)
  .map(([areaId, a, b]) => ({ areaId, from: a < b ? a : b, to: a < b ? b : a }));

const columns = ({ place, received }: { place: number; received: string }) =>
  tipRow({ area_id: 1, unit_id: 1, place_area_id: place, received_on: received });

async function put(all: readonly Area[], successions: readonly Omit<Succession, 'successionId'>[]) {
  await db.deleteFrom('area_succession').execute();
  await db.deleteFrom('area').execute();
  await db
    .insertInto('area')
    .values(
      all.map(({ areaId, parentId, validFrom, validTo, ...rest }) => ({
        ...rest,
        area_id: areaId,
        name_folded: `so ${areaId}`,
        parent_id: parentId,
        valid_from: validFrom,
        valid_to: validTo,
        source: 'test',
      })),
    )
    .execute();
  if (successions.length > 0) {
    await db
      .insertInto('area_succession')
      .values(
        successions.map(({ fromId, toId, extent, onDay, verified }, index) => ({
          succession_id: index + 1,
          from_id: fromId,
          to_id: toId,
          extent,
          on_day: onDay,
          source: 'test',
          verified,
        })),
      )
      .execute();
  }
  return refreshAreas(db);
}

/** What the rows of a table could hold: a unit other than itself, and nothing unsure that says it is verified. */
function isStorable({ fromId, toId, extent, verified }: Omit<Succession, 'successionId'>): boolean {
  return (
    fromId !== toId && (toId !== null || extent === 'unverified') && !(extent === 'unverified' && verified)
  );
}

it('counts by the units of today what a count by hand gives, and guesses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      areas,
      fc.array(succession, { maxLength: 9, size: 'max' }).map((all) => all.filter(isStorable)),
      fc.array(tip, { maxLength: 60, size: 'max' }),
      query,
      async (all, successions, tips, asked) => {
        const set = await put(all, successions);
        await db.deleteFrom('tip').execute();
        if (tips.length > 0) await db.insertInto('tip').values(tips.map(columns)).execute();

        const known = new Map(all.map((one) => [one.areaId, one]));
        const stands = (id: number) => validOn(known.get(id) as Area, TODAY);
        const fateOf = (id: number) => {
          const { successors, unknown } = traceSuccessors(set, id, TODAY);
          const [only, second] = successors;
          const whole = only && !second && !unknown && only.extent === 'full' && only.verified;
          if (whole) return only.areaId;
          const sure =
            !unknown && successors.every(({ extent, verified }) => verified && extent !== 'unverified');
          return sure ? 'divided' : 'unknown';
        };
        const placeNow = (id: number) => {
          const fate = stands(id) ? id : fateOf(id);
          return typeof fate === 'number' ? fate : id;
        };
        const within = (id: number | null, above: number): boolean =>
          id !== null && (id === above || within(known.get(id)?.parentId ?? null, above));
        const inPeriod = tips.filter(({ received }) => received >= asked.from && received <= asked.to);
        const inScope = inPeriod.filter(({ place }) => within(placeNow(place), asked.areaId));
        const countIn = (id: number) => inScope.filter(({ place }) => within(placeNow(place), id)).length;

        const periods = await askPeriod(services, indicatorQuery.parse({ ...asked, units: 'now' }));
        const reply = await readOverview(services, periods);
        expect(reply.figures[0]?.value).toBe(inScope.length);
        const expected = all
          .filter(({ areaId, parentId, validTo }) => {
            if (parentId !== asked.areaId) return false;
            if (stands(areaId)) return true;
            return typeof fateOf(areaId) === 'string' && validTo !== null && validTo >= asked.from;
          })
          .map(({ areaId }) => [areaId, stands(areaId) ? null : fateOf(areaId), countIn(areaId)]);
        const rows = reply.parts.map((part) => [part.areaId, part.unmapped, part.figures[0]?.value]);
        expect(rows).toEqual(expected);
        // every tip is in one row: in that of a part, or in the rest
        const inParts = reply.parts.reduce((sum, part) => sum + (part.figures[0]?.value ?? 0), 0);
        expect(inParts + (reply.rest[0]?.value ?? 0)).toBe(inScope.length);
        const moved = stands(asked.areaId) ? null : fateOf(asked.areaId);
        expect([reply.area.under?.areaId ?? null, reply.area.unmapped]).toEqual(
          typeof moved === 'number' ? [moved, null] : [null, moved],
        );
      },
    ),
    { numRuns: 60 },
  );
});
