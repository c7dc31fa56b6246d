import { findUnit } from '../../accounts/server/index.ts';
import { lastYear } from '../../forces/grading-year.ts';
import {
  addEntry,
  addMember,
  changeTeam,
  findGrade,
  findTeam,
  formTeam,
  gradeTeam,
  type StoredTeam,
} from '../../forces/server/index.ts';
import { SHIPPED_LAW } from '../../law/data/shipped.ts';
import { addDays } from '../../law/day.ts';
import type { Services } from '../../platform/services.ts';
import type { DemoCity } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { keeperOf, sealAs } from '../keeper-of.ts';
import type { PlannedTeam } from './plan-forces.ts';

/** Days after the end of a year by which its grades are given. */
const GRADED_AFTER = 6;
const morning = (services: Services, day: string) => at(services, `${day}T03:00:00Z`);

/**
 * Enters planned teams by the operations that a desk's browser calls, their members really sealed, and grades them,
 * those that are good before those that are excellent. What is there is left as it is.
 */
export async function fillForces(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedTeam[],
  today: string,
  signal: AbortSignal,
): Promise<void> {
  for (const planned of plan) {
    if (signal.aborted) return;
    const known = await findTeam(services.db, planned.teamId, [planned.areaId]);
    if (known === undefined) await enter(services, city, planned);
  }
  const year = lastYear(SHIPPED_LAW, today);
  if (year === undefined) return;
  const then = addDays(year.to, GRADED_AFTER) < today ? addDays(year.to, GRADED_AFTER) : today;
  const graded = plan.filter(({ grade }) => grade !== null);
  const last = ({ grade }: PlannedTeam) => Number(grade === 'excellent');
  for (const planned of graded.toSorted((a, b) => last(a) - last(b))) {
    if (signal.aborted || planned.grade === null) return;
    const team = await stored(services, planned);
    if (await findGrade(services.db, team, year)) continue;
    const { accountId } = keeperOf(city, planned.desk);
    const body = { version: team.version, yearFrom: year.from, grade: planned.grade };
    await gradeTeam(morning(services, then), accountId, team, body);
  }
}

async function enter(services: Services, city: DemoCity, planned: PlannedTeam): Promise<void> {
  const { teamId, fields, fromDay, members, entries, complaintSince } = planned;
  const keeper = keeperOf(city, planned.desk);
  const { accountId, key } = keeper;
  const unit = await findUnit(services.db, key.unitId);
  if (unit === undefined) throw new Error('the demo lacks a unit that it names');
  const body = { teamId, unitId: key.unitId, fields, fromDay };
  await formTeam(morning(services, fromDay), accountId, unit, body);
  for (const { memberId, role, fromDay: from, person } of members) {
    const team = await stored(services, planned);
    const words = await sealAs(keeper, memberId, JSON.stringify(person));
    const entered = { version: team.version, memberId, role, fromDay: from, words, replaces: null };
    await addMember(morning(services, from), accountId, team, entered);
  }
  const team = await stored(services, planned);
  for (const { entryId, fields: what, note } of entries) {
    const words = note === '' ? null : await sealAs(keeper, entryId, note);
    await addEntry(morning(services, what.onDay), accountId, team, { entryId, fields: what, words });
  }
  if (complaintSince === null) return;
  const changed = { version: team.version, fields: { ...fields, fromDay, complaintSince } };
  await changeTeam(morning(services, complaintSince), accountId, team, changed);
}

async function stored({ db }: Services, { teamId, areaId }: PlannedTeam): Promise<StoredTeam> {
  const team = await findTeam(db, teamId, [areaId]);
  if (team === undefined) throw new Error('a team of the demo is gone');
  return team;
}
