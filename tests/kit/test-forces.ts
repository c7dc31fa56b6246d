import { randomUUID } from 'node:crypto';
import type { ChangedFields, TeamFields } from '../../src/forces/contract.ts';
import type { EntryFields } from '../../src/forces/entry-contract.ts';
import type { addMember } from '../../src/forces/member-contract.ts';
import type { Person } from '../../src/forces/person.ts';
import type { BodyOf } from '../../src/wire/endpoint.ts';
import type { Who } from '../routes/cast.ts';
import { type Answer, demand, type World } from '../routes/world.ts';
import { testMessage, testReceipt } from './test-tips.ts';

/** A team in the making, and the version that its keeper last saw. */
export interface TestTeam {
  readonly teamId: string;
  version: number;
}

/** A team as its decision has it. */
export const TEST_TEAM: TeamFields = {
  groupName: 'Tổ dân phố 3',
  decision: { number: '12/QĐ-UBND', dated: '2024-08-01', issuer: 'Ủy ban nhân dân phường' },
  deputies: 1,
  members: 2,
};
/** A year of grading that is over on the days of these tests, and the first day of a team that served all of it. */
export const TEST_YEAR = { from: '2024-11-15', to: '2025-11-14' };
export const TEST_FROM = '2024-08-10';

/** The same as a change says it. */
export const TEST_CHANGE: ChangedFields = { ...TEST_TEAM, fromDay: TEST_FROM, complaintSince: null };

/** The keepers of a world's core forces, who ask over HTTP as their browsers do. */
export function forceKeepers(world: World) {
  const post = async (who: Who, url: string, body: object): Promise<Answer> =>
    world.askAs(who, { method: 'POST', url, body });
  const get = async (who: Who, url: string): Promise<Answer> => world.askAs(who, { method: 'GET', url });
  /** Words of the ward's desk about a member or an entry. */
  const words = async (subjectId: string, text: string) =>
    testMessage(world.deployment, world.desk, {
      envelope: 'note',
      tipId: subjectId,
      receipt: await testReceipt(),
      text,
    });
  const form = async (over: Partial<TeamFields> = {}, fromDay = TEST_FROM, who: Who = 'chief') => {
    const teamId = randomUUID();
    const fields = { ...TEST_TEAM, groupName: `Tổ dân phố ${teamId}`, ...over };
    const body = { teamId, unitId: world.desk.unit.unitId, fields, fromDay };
    const { version } = (await demand(post(who, '/api/forces', body))) as { version: number };
    return { teamId, version } satisfies TestTeam as TestTeam;
  };
  const change = async (team: TestTeam, path: string, body: object, who: Who = 'chief') => {
    const answer = await post(who, `/api/forces/${team.teamId}/${path}`, { version: team.version, ...body });
    if (answer.code === 'ok') team.version = (answer.body as { version: number }).version;
    return answer;
  };
  const add = async (
    team: TestTeam,
    over: Partial<BodyOf<typeof addMember>> = {},
    person: Partial<Person> = {},
  ) => {
    const memberId = over.memberId ?? randomUUID();
    const told = { v: 1, name: 'Nguyễn Văn Mẫu', phone: '0900 000 111', born: '1980-03-04', ...person };
    const sealed = await words(memberId, JSON.stringify(told));
    const body = { memberId, role: 'member', fromDay: TEST_FROM, words: sealed, replaces: null, ...over };
    return { memberId, answer: await change(team, 'members', body) };
  };
  const entry = async (team: TestTeam, fields: EntryFields, who: Who = 'chief') => {
    const entryId = randomUUID();
    const body = { entryId, fields, words: null };
    return { entryId, answer: await post(who, `/api/forces/${team.teamId}/entries`, body) };
  };
  const tasks = (team: TestTeam, charged: number, carried: number, onDay = '2025-03-01') =>
    entry(team, { sort: 'task', group: 'patrol_traffic', onDay, charged, carried });
  const grade = (team: TestTeam, given: string, who: Who = 'chief') =>
    change(team, 'grades', { yearFrom: TEST_YEAR.from, grade: given }, who);
  return { post, get, words, form, change, add, entry, tasks, grade };
}
