import { randomUUID } from 'node:crypto';
import type { PlannedCase, PlannedGroup, ResultsPlan } from '../../src/demo/plan-results.ts';
import type { Db } from '../../src/platform/database.ts';
import type { CaseState } from '../../src/results/case-workflow.ts';
import type {} from '../../src/results/server/index.ts';

/** The clear rows of the demo's cases and groups, without their sealed words: enough for whatever counts them. */
export async function putPlannedResults(db: Db, { past, present }: ResultsPlan): Promise<void> {
  const cases = [...past.cases, ...present.cases];
  const desks = [...new Set([...cases, ...past.groups, ...present.groups].map(({ desk }) => desk))];
  const unitOf = (desk: string) => desks.indexOf(desk) + 1;
  await db
    .insertInto('criminal_case')
    .values(cases.map((each) => rowOfCase(each, unitOf(each.desk))))
    .execute();
  const groups = [...past.groups, ...present.groups];
  await db
    .insertInto('criminal_group')
    .values(groups.map((each) => rowOfGroup(each, unitOf(each.desk))))
    .execute();
}

const entered = { version: 1, recorded_by: randomUUID(), recorded_at: new Date('2018-06-01T00:00:00Z') };

function rowOfCase(each: PlannedCase, unitId: number) {
  const state: CaseState = each.cleared ? 'cleared' : each.suspendedOn ? 'suspended' : 'investigation';
  return {
    ...entered,
    area_id: each.placeAreaId,
    case_id: each.caseId,
    opened_by: unitId,
    unit_id: unitId,
    year: Number(each.openedOn.slice(0, 4)),
    number: each.number,
    place_area_id: each.placeAreaId,
    opened_on: each.openedOn,
    offence: each.offence,
    state,
    cleared_on: each.cleared?.day ?? null,
    outcome: each.cleared?.outcome ?? null,
    tips: each.draftIds.length,
    scheme_ids: [...each.schemeIds],
    to_unit_id: null,
    state_before: null,
  };
}

function rowOfGroup(each: PlannedGroup, unitId: number) {
  return {
    ...entered,
    area_id: each.placeAreaId,
    group_id: each.groupId,
    unit_id: unitId,
    place_area_id: each.placeAreaId,
    dismantled_on: each.dismantledOn,
    offence: each.offence,
    persons: each.persons,
    case_ids: [...each.caseIds],
  };
}
