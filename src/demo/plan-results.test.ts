import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { putPlannedResults } from '../../tests/kit/planned-results.ts';
import { testServices } from '../../tests/kit/test-services.ts';
import { validOn } from '../areas/area.ts';
import { SHIPPED_AREAS } from '../areas/data/index.ts';
import { countCases, countGroups } from '../results/server/index.ts';
import { SEED } from './passphrases.ts';
import { planResults } from './plan-results.ts';
import { PERIOD } from './plan-tips.ts';

const TODAY = '2026-11-29';
const plan = planResults({ seed: SEED, today: TODAY });
const { db } = await testServices();
const scope = { ...PERIOD, asOf: PERIOD.to, areaIds: SHIPPED_AREAS.map(({ areaId }) => areaId) };

beforeAll(async () => {
  await putPlannedResults(db, plan);
});

async function figures() {
  const cases = [...(await countCases(db, scope)).values()];
  const groups = [...(await countGroups(db, scope)).values()];
  return {
    recorded: cases.reduce((sum, each) => sum + each.cases_recorded, 0),
    cleared: cases.reduce((sum, each) => sum + each.cases_cleared, 0),
    groups: groups.reduce((sum, each) => sum + each.groups_dismantled, 0),
  };
}

it('counts from its rows what the article says of the period', async () => {
  expect(await figures()).toEqual({ recorded: 553, cleared: 457, groups: 25 });
});

it('counts otherwise once any row is gone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...plan.past.cases), async ({ caseId, cleared }) => {
      const row = await db
        .deleteFrom('criminal_case')
        .where('case_id', '=', caseId)
        .returningAll()
        .executeTakeFirstOrThrow();
      const without = await figures();
      await db.insertInto('criminal_case').values(row).execute();
      expect(without).toEqual({ recorded: 552, cleared: cleared === null ? 457 : 456, groups: 25 });
    }),
    { numRuns: 6 },
  );
  const [group] = plan.past.groups;
  await db
    .deleteFrom('criminal_group')
    .where('group_id', '=', group?.groupId ?? '')
    .execute();
  expect((await figures()).groups).toBe(24);
});

it('holds only what a desk could have entered', () => {
  for (const { cases, groups } of [plan.past, plan.present]) {
    const numbers = cases.map(({ desk, openedOn, number }) => `${desk} ${openedOn.slice(0, 4)} ${number}`);
    expect(new Set(numbers).size).toBe(numbers.length);
    const ids = new Set(cases.map(({ caseId }) => caseId));
    for (const each of cases) {
      const area = SHIPPED_AREAS.find(({ areaId }) => areaId === each.placeAreaId);
      expect(area && validOn(area, each.openedOn)).toBe(true);
      expect((each.cleared?.day ?? each.openedOn) >= each.openedOn).toBe(true);
      expect((each.suspendedOn ?? each.openedOn) >= each.openedOn).toBe(true);
      expect(each.cleared === null || each.suspendedOn === null).toBe(true);
      expect(`${each.narrative} ${each.persons}`).not.toMatch(/[{}]/);
      expect(each.persons).toMatch(/Mẫu|Thử/);
    }
    for (const { caseIds, persons } of groups) {
      expect(persons).toBeGreaterThan(1);
      expect(caseIds.every((caseId) => ids.has(caseId))).toBe(true);
    }
  }
  const fromTips = plan.past.cases.filter(({ draftIds }) => draftIds.length > 0);
  expect(fromTips.length).toBeGreaterThan(100);
});
