import { expect, it } from 'vitest';
import { entryFieldsSchema } from '../../forces/entry-contract.ts';
import { excellentAllowed, tallyOf, withGrade } from '../../forces/grading.ts';
import { personSchema } from '../../forces/person.ts';
import { planForces } from './plan-forces.ts';

const today = '2026-11-30';
const plan = planForces('seed', today);
const people = plan.flatMap(({ members }) => members);

it('has some hundred people in teams of three to five, and names nobody', () => {
  expect(plan).toHaveLength(76);
  expect(people.length).toBeGreaterThan(250);
  expect(people.length).toBeLessThan(400);
  for (const { members } of plan) {
    expect(members.length).toBeGreaterThanOrEqual(3);
    expect(members.length).toBeLessThanOrEqual(5);
    expect(new Set(members.map(({ person }) => person.name)).size).toBe(members.length);
    expect(members.filter(({ role }) => role === 'leader').length).toBeLessThanOrEqual(1);
  }
  for (const { person } of people) {
    expect(personSchema.parse(person)).toEqual(person);
    expect(person.name).toMatch(/ (Mẫu|Thử)$/);
  }
});

it('has the quota of each ward just used up, and a team for which one more can be asked in vain', () => {
  for (const [areaId, teams] of Map.groupBy(plan, (team) => team.areaId)) {
    const tally = tallyOf(teams.flatMap(({ grade }) => grade ?? []));
    expect({ areaId, excellent: tally.excellent }).toEqual({
      areaId,
      excellent: excellentAllowed(tally.goodOrBetter, 20),
    });
    const more = withGrade(tally, 'excellent');
    expect(more.excellent).toBeGreaterThan(excellentAllowed(more.goodOrBetter, 20));
    const waiting = teams.filter(({ grade, complaintSince, fromDay }) => {
      return grade === null && complaintSince === null && fromDay < '2025-11-15';
    });
    expect(waiting.length).toBeGreaterThan(0);
  }
});

it('enters nothing that a form would refuse, and is the same for the same seed', () => {
  for (const { entries, fromDay } of plan) {
    for (const { fields } of entries) {
      expect(entryFieldsSchema.parse(fields)).toEqual(fields);
      expect(fields.onDay >= fromDay && fields.onDay <= today).toBe(true);
    }
  }
  expect(planForces('seed', today)).toEqual(plan);
});
