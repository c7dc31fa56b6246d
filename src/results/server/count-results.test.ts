import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { CASE_MEASURES } from '../case-measures.ts';
import { OFFENCE_CODES, type OffenceCode } from '../offences.ts';
import { countCases, countCasesByScheme } from './cases/count-cases.ts';
import { casesNaming, countCasesOfSchemes } from './cases/count-cases-of-schemes.ts';
import type { CountScope } from './count-scope.ts';
import { countGroups } from './groups/count-groups.ts';

const { db } = await testServices();

interface Case {
  readonly place: number;
  readonly openedOn: string;
  readonly clearedOn: string | null;
  readonly offence: OffenceCode;
  readonly schemeIds: readonly string[];
}

interface Group {
  readonly place: number;
  readonly on: string;
  readonly persons: number;
  readonly offence: OffenceCode;
}

beforeEach(async () => {
  await db.deleteFrom('criminal_case').execute();
  await db.deleteFrom('criminal_group').execute();
});

const by = randomUUID();
const kept = { area_id: 1, version: 1, recorded_by: by, recorded_at: new Date('2020-01-01') };

async function put(cases: readonly Case[], groups: readonly Group[]): Promise<void> {
  const rows = cases.map(({ place, openedOn, clearedOn, offence, schemeIds }, index) => ({
    ...kept,
    case_id: randomUUID(),
    opened_by: 1,
    unit_id: 1,
    year: Number(openedOn.slice(0, 4)),
    number: index + 1,
    place_area_id: place,
    opened_on: openedOn,
    offence,
    state: clearedOn === null ? ('opened' as const) : ('cleared' as const),
    cleared_on: clearedOn,
    outcome: clearedOn === null ? null : ('identified' as const),
    tips: 0,
    scheme_ids: [...schemeIds],
    to_unit_id: null,
    state_before: null,
  }));
  if (rows.length > 0) await db.insertInto('criminal_case').values(rows).execute();
  const dismantled = groups.map(({ place, on, persons, offence }) => ({
    ...kept,
    group_id: randomUUID(),
    unit_id: 1,
    place_area_id: place,
    dismantled_on: on,
    offence,
    persons,
    case_ids: [],
  }));
  if (dismantled.length > 0) await db.insertInto('criminal_group').values(dismantled).execute();
}

const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2018-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const place = fc.constantFrom(101, 102, 103);
const offence = fc.constantFrom(...OFFENCE_CODES.slice(0, 3));
const SCHEMES: string[] = Array.from({ length: 3 }, () => randomUUID());
const led = fc.subarray(SCHEMES);
const aCase = fc.tuple(place, day, fc.option(fc.integer({ min: 0, max: 500 })), offence, led).map(
  ([area, openedOn, after, group, schemeIds]): Case => ({
    schemeIds,
    place: area,
    openedOn,
    clearedOn:
      after === null ? null : new Date(Date.parse(openedOn) + after * 86_400_000).toISOString().slice(0, 10),
    offence: group,
  }),
);
const aGroup = fc.record({ place, on: day, persons: fc.integer({ min: 2, max: 20 }), offence });
const aScope = fc
  .tuple(day, day, day, fc.uniqueArray(place, { minLength: 1 }))
  .map(([a, b, asOf, areaIds]): CountScope => ({ areaIds, from: a < b ? a : b, to: a < b ? b : a, asOf }));

/** The same by hand, row by row. */
function byHand(cases: readonly Case[], { areaIds, from, to, asOf }: CountScope) {
  const last = to < asOf ? to : asOf;
  const within = cases.filter((row) => areaIds.includes(row.place));
  const isCleared = ({ clearedOn }: Case) => clearedOn !== null && clearedOn <= asOf;
  const opened = within.filter(({ openedOn }) => openedOn >= from && openedOn <= last);
  const carried = within.filter(
    ({ openedOn, clearedOn }) =>
      openedOn < from && openedOn <= last && (clearedOn === null || clearedOn >= from),
  );
  return {
    cases_recorded: opened.length,
    cases_cleared: opened.filter(isCleared).length,
    cases_carried_over: carried.length,
    cases_carried_cleared: carried.filter(isCleared).length,
  };
}

it('counts cases as one would by hand, by area and scheme', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aCase, { maxLength: 30 }), aScope, async (cases, scope) => {
      await db.deleteFrom('criminal_case').execute();
      await put(cases, []);
      const byArea = await countCases(db, scope);
      const sums = (all: readonly Record<string, number>[]) =>
        Object.fromEntries(
          CASE_MEASURES.map((name) => [name, all.reduce((sum, each) => sum + (each[name] ?? 0), 0)]),
        );
      const whole = byHand(cases, scope);
      expect(sums([...byArea.values()])).toEqual(whole);
      for (const [areaId, counts] of byArea) {
        expect(counts).toEqual(byHand(cases, { ...scope, areaIds: [areaId] }));
      }
      const bySchemes = await countCasesByScheme(db, scope);
      for (const scheme of SCHEMES) {
        const own = byHand(
          cases.filter(({ schemeIds }) => schemeIds.includes(scheme)),
          scope,
        );
        const { cases_recorded, cases_cleared } = own;
        const expected = cases_recorded === 0 ? undefined : { cases_recorded, cases_cleared };
        expect(bySchemes.get(scheme)).toEqual(expected);
      }
      const named = await countCasesOfSchemes(db, scope);
      for (const schemes of [SCHEMES.slice(0, 1), SCHEMES.slice(1), SCHEMES]) {
        const ofThem = cases.filter(({ schemeIds }) => schemeIds.some((id) => schemes.includes(id)));
        expect(casesNaming(named, new Set(schemes))).toBe(byHand(ofThem, scope).cases_recorded);
      }
    }),
    { numRuns: 25 },
  );
});

it('counts groups and their persons as one would by hand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aGroup, { maxLength: 20 }), aScope, async (groups, scope) => {
      await db.deleteFrom('criminal_group').execute();
      await put([], groups);
      const { areaIds, from, to, asOf } = scope;
      const last = to < asOf ? to : asOf;
      const counted = groups.filter(
        (group) => areaIds.includes(group.place) && group.on >= from && group.on <= last,
      );
      const whole = {
        groups: counted.length,
        persons: counted.reduce((sum, { persons }) => sum + persons, 0),
      };
      const parts = [...(await countGroups(db, scope)).values()];
      expect({
        groups: parts.reduce((sum, part) => sum + part.groups_dismantled, 0),
        persons: parts.reduce((sum, part) => sum + part.persons_in_groups, 0),
      }).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});
