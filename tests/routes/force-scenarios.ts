import { randomUUID } from 'node:crypto';
import { lastYear } from '../../src/forces/grading-year.ts';
import { SHIPPED_LAW } from '../../src/law/data/shipped.ts';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { forceKeepers, TEST_CHANGE, TEST_FROM, TEST_TEAM, type TestTeam } from '../kit/test-forces.ts';
import type { Who } from './cast.ts';
import type { SessionScenario } from './session-scenario.ts';
import type { Ask, World } from './world.ts';

const KEEPERS: readonly Who[] = ['chief', 'reception'];
/** Whoever reads what is clear of the ward's teams. */
const READERS: readonly Who[] = [...KEEPERS, 'analyst', 'auditor', 'deskAuditor'];
/** Whoever reads the teams of some area: the other desks their own. */
const WITH_REGISTER: readonly Who[] = [...READERS, 'otherChief', 'otherReception'];

interface Kept extends TestTeam {
  readonly memberId: string;
  readonly entryId: string;
}

/** A team of the ward, another each time, with somebody in it and a radio: no scenario stands in another's way. */
export async function keptTeam(world: World): Promise<Kept> {
  const { form, add, entry } = forceKeepers(world);
  const team = await form();
  const { memberId } = await add(team);
  const radio = { sort: 'equipment', kind: 'radio', onDay: TEST_FROM, count: 2 } as const;
  const { entryId } = await entry(team, radio);
  return { ...team, memberId, entryId };
}

const read =
  (path: string) =>
  async (world: World): Promise<Ask> => ({
    method: 'GET',
    url: `/api/forces/${(await keptTeam(world)).teamId}${path}`,
  });

/** A change of a fresh team, as of the version that it has. */
const change =
  (path: (team: Kept) => string, bodyOf: (world: World, team: Kept) => object | Promise<object>) =>
  async (world: World): Promise<Ask> => {
    const team = await keptTeam(world);
    const body = { version: team.version, ...(await bodyOf(world, team)) };
    return { method: 'POST', url: `/api/forces/${team.teamId}${path(team)}`, body };
  };

/** The same without a version: what is entered of a team's year has none. */
const entry =
  (path: (team: Kept) => string, body: object) =>
  async (world: World): Promise<Ask> => {
    const team = await keptTeam(world);
    return { method: 'POST', url: `/api/forces/${team.teamId}${path(team)}`, body };
  };

const today = ({ services }: World) => dayOf(services.clock.now());
const yearFrom = (world: World) => {
  const year = lastYear(SHIPPED_LAW, today(world));
  if (year === undefined) throw new Error('no year of grading is over');
  return year.from;
};

async function somebody(world: World): Promise<object> {
  const memberId = randomUUID();
  const words = await forceKeepers(world).words(memberId, 'Người mẫu');
  return { memberId, role: 'member', fromDay: TEST_FROM, words, replaces: null };
}

/** The team has its grade already; the chief takes it back. */
async function gradeBack(world: World): Promise<Ask> {
  const team = await keptTeam(world);
  const body = { yearFrom: yearFrom(world) };
  const { change: ask } = forceKeepers(world);
  await ask(team, 'grades', { ...body, grade: 'good' });
  const url = `/api/forces/${team.teamId}/grades/withdrawal`;
  return { method: 'POST', url, body: { version: team.version, ...body } };
}

/** By the name of the endpoint. */
export const FORCE_SCENARIOS: Readonly<Record<string, SessionScenario>> = {
  'forces.list': {
    ask: () => ({ method: 'GET', url: '/api/forces' }),
    may: WITH_REGISTER,
    refusal: 'forbidden',
  },
  'forces.export': {
    ask: () => ({ method: 'GET', url: '/api/forces/teams.csv' }),
    may: WITH_REGISTER,
    refusal: 'forbidden',
  },
  'forces.overview': {
    ask: ({ desk }) => ({ method: 'GET', url: `/api/forces/overview?areaId=${desk.unit.areaId}` }),
    may: READERS,
    refusal: 'forbidden',
  },
  'forces.grading': {
    ask: (world) => {
      const asked = `areaId=${world.desk.unit.areaId}&yearFrom=${yearFrom(world)}`;
      return { method: 'GET', url: `/api/forces/grading?${asked}` };
    },
    may: READERS,
    refusal: 'forbidden',
  },
  'forces.read': { ask: read(''), may: READERS, refusal: 'not_found' },
  'forces.form': {
    ask: ({ desk }) => {
      const fields = { ...TEST_TEAM, groupName: `Thôn ${randomUUID()}` };
      const body = { teamId: randomUUID(), unitId: desk.unit.unitId, fields, fromDay: TEST_FROM };
      return { method: 'POST', url: '/api/forces', body };
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.change': {
    ask: change(
      () => '/changes',
      () => ({ fields: { ...TEST_CHANGE, groupName: `Thôn ${randomUUID()}` } }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.end': {
    ask: change(
      () => '/end',
      (world) => ({ onDay: addDays(today(world), -1) }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.members': { ask: read('/members'), may: READERS, refusal: 'not_found' },
  'forces.addMember': { ask: change(() => '/members', somebody), may: KEEPERS, refusal: 'not_found' },
  'forces.changeMember': {
    ask: change(
      ({ memberId }) => `/members/${memberId}/changes`,
      () => ({ role: 'deputy', fromDay: TEST_FROM, words: null }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.endMember': {
    ask: change(
      ({ memberId }) => `/members/${memberId}/end`,
      (world) => ({ toDay: today(world) }),
    ),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.entries': { ask: read('/entries?sort=equipment'), may: READERS, refusal: 'not_found' },
  'forces.addEntry': {
    ask: async (world) => {
      const fields = { sort: 'task', group: 'movement', onDay: TEST_FROM, charged: 2, carried: 2 };
      return entry(() => '/entries', { entryId: randomUUID(), fields, words: null })(world);
    },
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.returnEquipment': {
    ask: entry(({ entryId }) => `/entries/${entryId}/return`, {
      returnId: randomUUID(),
      count: 1,
      onDay: TEST_FROM,
    }),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.withdrawEntry': {
    ask: entry(({ entryId }) => `/entries/${entryId}/withdrawal`, {}),
    may: KEEPERS,
    refusal: 'not_found',
  },
  'forces.grade': {
    ask: change(
      () => '/grades',
      (world) => ({ yearFrom: yearFrom(world), grade: 'completed' }),
    ),
    may: ['chief'],
    refusal: 'not_found',
  },
  'forces.withdrawGrade': { ask: gradeBack, may: ['chief'], refusal: 'not_found' },
};
