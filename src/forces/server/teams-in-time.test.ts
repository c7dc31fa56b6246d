import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  forceKeepers,
  TEST_CHANGE,
  TEST_FROM,
  TEST_TEAM,
  TEST_YEAR,
  type TestTeam,
} from '../../../tests/kit/test-forces.ts';
import { ok } from '../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readTeam } from '../contract.ts';
import type { listGrading } from '../grade-contract.ts';
import type { listMembers } from '../member-contract.ts';
import { formTeam } from './form-team.ts';

const world = await foundWorld();
const { services } = world;
services.clock.set('2026-03-02T02:00:00Z');
const { form, change, add, entry, tasks, grade, post, get } = forceKeepers(world);
const { areaId, unitId } = world.desk.unit;

const read = async ({ teamId }: TestTeam) =>
  (await demand(get('chief', `/api/forces/${teamId}`))) as ReplyOf<typeof readTeam>;
const membersOf = async ({ teamId }: TestTeam, query: string) =>
  (await demand(get('chief', `/api/forces/${teamId}/members?${query}`))) as ReplyOf<typeof listMembers>;
const changed = (groupName: string, over: Partial<typeof TEST_CHANGE> = {}) => ({
  fields: { ...TEST_CHANGE, groupName, ...over },
});
const detailsOf = ({ body }: { body: unknown }) => (body as { error: { details: unknown } }).error.details;

describe('the teams of a residential group', () => {
  const another = (groupName: string, fromDay: string) =>
    post('chief', '/api/forces', {
      teamId: randomUUID(),
      unitId,
      fields: { ...TEST_TEAM, groupName },
      fromDay,
    });

  it('never stand on the same days, however they come there', async () => {
    const first = await form({ groupName: 'Tổ dân phố 7' });
    expect(await another('tổ dân phố 07', '2026-03-01')).toMatchObject({ code: 'force_group_taken' });
    ok(await change(first, 'end', { onDay: '2026-01-31' }));
    expect(await another('Tổ dân phố 7', '2024-08-01')).toMatchObject({ code: 'force_group_taken' });
    expect(await another('Tổ dân phố 7', '2026-01-31')).toMatchObject({ code: 'force_group_taken' });
    const second = await form({ groupName: 'Tổ dân phố 7' }, '2026-02-10');
    // by its name, by its first day, and by the last day of the one before
    const stranger = await form({ groupName: 'Thôn Lạ' }, '2026-02-20');
    const taken = { code: 'force_group_taken' };
    expect(await change(stranger, 'changes', changed('Tổ dân phố 7'))).toMatchObject(taken);
    const earlier = changed('Tổ dân phố 7', { fromDay: '2026-01-31' });
    expect(await change(second, 'changes', earlier)).toMatchObject(taken);
    ok(await change(second, 'changes', changed('Tổ dân phố 7', { fromDay: '2026-02-01' })));
    expect(await change(first, 'end', { onDay: '2026-02-01' })).toMatchObject(taken);
    ok(await change(first, 'end', { onDay: '2026-01-30' }));
  });

  it('are one where two are formed at once on days that meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const groupName = `Thôn ${randomUUID()}`;
      const both = await Promise.all([another(groupName, '2025-01-01'), another(groupName, '2026-01-01')]);
      expect(both.map(({ code }) => code).sort()).toEqual(['force_group_taken', 'ok']);
    }
  });

  it('are not two because the same was asked for twice at once', async () => {
    const teamId = randomUUID();
    const fields = { ...TEST_TEAM, groupName: `Thôn ${teamId}` };
    const once = () =>
      formTeam(services, world.desk.chief.accountId, world.desk.unit, {
        teamId,
        unitId,
        fields,
        fromDay: TEST_FROM,
      });
    expect(await Promise.all([once(), once()])).toEqual([{ version: 1 }, { version: 1 }]);
  });
});

describe('the days of a team', () => {
  it('leave out nobody, no entry that counts, and no year that was graded', async () => {
    const team = await form();
    ok((await add(team, { fromDay: '2024-09-01' })).answer);
    const { entryId } = await tasks(team, 10, 10, '2026-02-01');
    ok(await grade(team, 'good'));
    const early = await change(team, 'end', { onDay: '2026-01-31' });
    expect(early).toMatchObject({ code: 'left_outside' });
    expect(detailsOf(early)).toEqual({ what: 'entry', day: '2026-02-01' });
    ok(await post('chief', `/api/forces/${team.teamId}/entries/${entryId}/withdrawal`, {}));
    const beforeAnybody = await change(team, 'end', { onDay: '2024-08-31' });
    expect(detailsOf(beforeAnybody)).toEqual({ what: 'member', day: '2024-09-01' });
    const graded = await change(team, 'end', { onDay: '2025-08-13' });
    expect(detailsOf(graded)).toEqual({ what: 'grade', day: TEST_YEAR.from });
    const late = await change(team, 'changes', changed(`Thôn ${team.teamId}`, { fromDay: '2024-09-02' }));
    expect(detailsOf(late)).toEqual({ what: 'member', day: '2024-09-01' });
    ok(await change(team, 'changes', changed(`Thôn ${team.teamId}`, { fromDay: '2024-09-01' })));
    // nine months of the year are left, to the day
    ok(await change(team, 'end', { onDay: '2025-08-14' }));
  });

  it('take equipment back after the end, which is no reason to be longer', async () => {
    const team = await form();
    const { entryId } = await entry(team, { sort: 'equipment', kind: 'radio', onDay: TEST_FROM, count: 2 });
    const back = { returnId: randomUUID(), count: 2, onDay: '2026-02-01' };
    ok(await post('chief', `/api/forces/${team.teamId}/entries/${entryId}/return`, back));
    ok(await change(team, 'end', { onDay: '2025-12-31' }));
  });

  it('are put right, with the terms that ended with it', async () => {
    const team = await form();
    ok((await add(team, { fromDay: '2024-09-01' })).answer);
    const { memberId } = await add(team);
    ok(await change(team, `members/${memberId}/end`, { toDay: '2025-03-31' }));
    ok(await change(team, 'end', { onDay: '2025-12-31' }));
    ok(await change(team, 'end', { onDay: '2026-01-15' }));
    const days = async () =>
      (await membersOf(team, 'view=left')).rows.map(({ fromDay, toDay }) => [fromDay, toDay]);
    expect(await days()).toEqual([
      ['2024-09-01', '2026-01-15'],
      [TEST_FROM, '2025-03-31'],
    ]);
    ok(await change(team, `members/${memberId}/end`, { toDay: '2025-06-30' }));
    const moved = { role: 'deputy', fromDay: '2024-08-12', words: null };
    ok(await change(team, `members/${memberId}/changes`, moved));
    expect(await change(team, `members/${memberId}/end`, { toDay: '2026-01-16' })).toMatchObject({
      code: 'outside_team',
    });
    expect(await days()).toEqual([
      ['2024-09-01', '2026-01-15'],
      ['2024-08-12', '2025-06-30'],
    ]);
    expect((await add(team)).answer).toMatchObject({ code: 'force_ended' });
    const after = changed(`Thôn ${team.teamId}`, { fromDay: '2026-01-16' });
    expect(await change(team, 'changes', after)).toMatchObject({ code: 'end_before_start' });
    const { steps, fromDay, endedOn } = await read(team);
    expect([fromDay, endedOn]).toEqual([TEST_FROM, '2026-01-15']);
    expect(steps.find(({ action }) => action === 'end')?.before).toEqual({ endedOn: '2025-12-31' });
  });

  it('are held while something is entered: an end and an entry after it are never both there', async () => {
    for (let round = 0; round < 5; round += 1) {
      const team = await form();
      const [ended, entered] = await Promise.all([
        change(team, 'end', { onDay: '2025-12-31' }),
        tasks(team, 1, 1, '2026-01-10'),
      ]);
      const codes = [ended.code, entered.answer.code];
      expect([
        ['ok', 'outside_team'],
        ['left_outside', 'ok'],
      ]).toContainEqual(codes);
    }
  });
});

it('grades a team that ended under a complaint once that is settled', async () => {
  const team = await form();
  const groupName = `Thôn ${team.teamId}`;
  ok(await change(team, 'changes', changed(groupName, { complaintSince: '2026-01-05' })));
  ok(await change(team, 'end', { onDay: '2026-01-31' }));
  expect(await grade(team, 'good')).toMatchObject({ code: 'grade_not_possible' });
  ok(await change(team, 'changes', changed(groupName)));
  ok(await grade(team, 'good'));
});

it('lists whoever has a grade of a year, though its days have been left by the team', async () => {
  const team = await form();
  ok(await grade(team, 'good'));
  await services.db
    .updateTable('force_team')
    .set({ ended_on: '2024-10-01' })
    .where('area_id', '=', areaId)
    .where('team_id', '=', team.teamId)
    .execute();
  const url = `/api/forces/grading?areaId=${areaId}&yearFrom=${TEST_YEAR.from}&limit=100`;
  const { rows } = (await demand(get('chief', url))) as ReplyOf<typeof listGrading>;
  expect(rows.find(({ teamId }) => teamId === team.teamId)).toMatchObject({ grade: 'good' });
});

it('lists whoever served on a day or after it, those who have left included', async () => {
  const team = await form();
  const { memberId } = await add(team);
  ok(await change(team, `members/${memberId}/end`, { toDay: '2026-01-31' }));
  const serving = async (day: string) =>
    (await membersOf(team, `day=${day}`)).rows.map((row) => [row.memberId, row.words !== null]);
  expect(await serving('2026-01-31')).toEqual([[memberId, true]]);
  expect(await serving('2026-02-01')).toEqual([]);
  expect((await membersOf(team, 'view=left&day=2026-01-31')).rows).toEqual([]);
});

describe('the same asked again, because the answer was lost', () => {
  it('is answered as it was the first time, and done once', async () => {
    const team = await form();
    const url = (path: string) => `/api/forces/${team.teamId}/${path}`;
    const { version } = team;
    const { memberId, answer } = await add(team);
    ok(answer);
    const asks = [
      [`members/${memberId}/changes`, { role: 'deputy', fromDay: '2024-09-01', words: null }],
      [`members/${memberId}/end`, { toDay: '2026-01-31' }],
      ['changes', changed(`Thôn ${team.teamId}`, { members: 4 })],
      ['grades', { yearFrom: TEST_YEAR.from, grade: 'completed' }],
      ['grades/withdrawal', { yearFrom: TEST_YEAR.from }],
      ['end', { onDay: '2026-02-28' }],
    ] as const;
    for (const [path, asked] of asks) {
      const body = { version: team.version, ...asked };
      const first = await post('chief', url(path), body);
      ok(first);
      expect(await post('chief', url(path), body)).toEqual(first);
      // in other words it is another change, and somebody else's is told
      const other = await post('reception', url(path), body);
      expect(['force_changed', 'not_found']).toContain(other.code);
      team.version = (first.body as { version: number }).version;
    }
    expect((await read(team)).steps).toHaveLength(version + 1 + asks.length);
  });

  it('adds somebody once, whatever the page has seen since, and never other content under the id', async () => {
    const team = await form();
    const memberId = randomUUID();
    const { words } = forceKeepers(world);
    const sealed = await words(memberId, 'Người mẫu');
    const body = { memberId, role: 'member', fromDay: TEST_FROM, words: sealed, replaces: null };
    const url = `/api/forces/${team.teamId}/members`;
    const both = await Promise.all([1, 2].map(() => post('chief', url, { version: 1, ...body })));
    expect(both.map((answer) => answer.body)).toEqual([{ version: 2 }, { version: 2 }]);
    expect((await post('chief', url, { version: 2, ...body })).body).toEqual({ version: 2 });
    const leader = { version: 2, ...body, role: 'leader' };
    expect(await post('chief', url, leader)).toMatchObject({ code: 'already_entered' });
    expect((await membersOf(team, '')).rows).toMatchObject([{ memberId, role: 'member' }]);
  });

  it('enters a task once, and counts what came back once', async () => {
    const team = await form();
    const entryId = randomUUID();
    const { words } = forceKeepers(world);
    const fields = { sort: 'equipment', kind: 'radio', onDay: TEST_FROM, count: 5 };
    const body = { entryId, fields, words: await words(entryId, 'Đã thử máy') };
    const url = `/api/forces/${team.teamId}/entries`;
    for (const answer of await Promise.all([post('chief', url, body), post('chief', url, body)])) ok(answer);
    const other = { ...body, fields: { ...fields, count: 6 } };
    expect(await post('chief', url, other)).toMatchObject({ code: 'already_entered' });
    expect(await post('reception', url, body)).toMatchObject({ code: 'already_entered' });
    const back = { returnId: randomUUID(), count: 2, onDay: '2025-01-01' };
    for (let time = 0; time < 2; time += 1) ok(await post('chief', `${url}/${entryId}/return`, back));
    const more = { ...back, count: 1 };
    expect(await post('chief', `${url}/${entryId}/return`, more)).toMatchObject({ code: 'already_entered' });
    const listed = await demand(get('chief', `${url}?sort=equipment`));
    expect(listed).toMatchObject({ rows: [{ entryId, fields: { count: 5 }, returned: 2 }] });
  });
});
