import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  forceKeepers,
  TEST_CHANGE,
  TEST_FROM,
  TEST_TEAM,
  TEST_YEAR,
  type TestTeam,
} from '../../../tests/kit/test-forces.ts';
import { ok } from '../../../tests/kit/test-schemes.ts';
import { testMessage, testReceipt } from '../../../tests/kit/test-tips.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { forcesOverview, listForces, readTeam } from '../contract.ts';
import type { listEntries } from '../entry-contract.ts';
import type { listGrading } from '../grade-contract.ts';
import type { listMembers, MemberView } from '../member-contract.ts';
import { personIn } from '../person.ts';
import { countForces } from './count-forces.ts';
import { endWords } from './end-words.ts';
import { exportTeams } from './export-teams.ts';

const world = await foundWorld();
const { services } = world;
const { clock, db } = services;
const TODAY = '2026-03-02';
clock.set(`${TODAY}T02:00:00Z`);
const { form, change, add, entry, tasks, grade, words, post, get } = forceKeepers(world);
const { areaId, unitId } = world.desk.unit;
type Who = Parameters<typeof get>[0];

const read = async ({ teamId }: TestTeam, who: Who = 'chief') =>
  (await demand(get(who, `/api/forces/${teamId}`))) as ReplyOf<typeof readTeam>;
const list = async (query = '', who: Who = 'chief') =>
  (await demand(get(who, `/api/forces?limit=100${query}`))) as ReplyOf<typeof listForces>;
const membersOf = async ({ teamId }: TestTeam, view: MemberView = 'serving', who: Who = 'chief') =>
  (await demand(get(who, `/api/forces/${teamId}/members?view=${view}`))) as ReplyOf<typeof listMembers>;
const entriesOf = async ({ teamId }: TestTeam, sort: string) =>
  (await demand(get('chief', `/api/forces/${teamId}/entries?sort=${sort}`))) as ReplyOf<typeof listEntries>;
const grading = async (who: Who = 'chief') =>
  (await demand(
    get(who, `/api/forces/grading?areaId=${areaId}&yearFrom=${TEST_YEAR.from}&limit=100`),
  )) as ReplyOf<typeof listGrading>;
const leavesAbout = async (id: string) => {
  const rows = await db.selectFrom('ledger_leaf').select('fields').where('subject', '=', 'force').execute();
  return rows.flatMap(({ fields }) => (fields?.includes(id) ? [fields] : []));
};
const issuesOf = (answer: { body: unknown }) =>
  (answer.body as { error: { issues: { path: string }[] } }).error.issues.map(({ path }) => path);

it('says how each change came, and by whom', async () => {
  const team = await form({ groupName: 'Tổ dân phố 7' });
  const fields = { ...TEST_CHANGE, groupName: 'Tổ dân phố 7', members: 3 };
  ok(await change(team, 'changes', { fields }, 'reception'));
  const late = await change({ ...team, version: 1 }, 'changes', { fields });
  expect(late).toMatchObject({ code: 'force_changed' });
  expect(late.body).toMatchObject({ error: { details: { changes: [{ action: 'change' }] } } });
  ok(await change(team, 'end', { onDay: '2026-03-01' }));
  const { steps } = await read(team);
  expect(steps.map(({ action, before }) => [action, before])).toEqual([
    ['end', {}],
    ['change', { members: 2 }],
    ['form', {}],
  ]);
  expect((await leavesAbout(team.teamId)).map((fields) => fields[3])).toEqual(
    expect.arrayContaining(['form', 'change', 'end']),
  );
});

it('takes the same team twice as one, and no other under its id', async () => {
  const fields = { ...TEST_TEAM, groupName: 'Thôn Đông' };
  const body = { teamId: randomUUID(), unitId, fields, fromDay: TEST_FROM };
  ok(await post('chief', '/api/forces', body));
  expect(await post('chief', '/api/forces', body)).toMatchObject({ code: 'ok', body: { version: 1 } });
  const other = { ...body, fromDay: '2024-09-01' };
  expect(await post('chief', '/api/forces', other)).toMatchObject({ code: 'already_entered' });
  const future = { ...body, teamId: randomUUID(), fromDay: '2026-03-03' };
  expect(await post('chief', '/api/forces', future)).toMatchObject({ code: 'day_in_future' });
});

it('keeps names sealed to the unit, and shows everybody else roles and days', async () => {
  const team = await form();
  const { memberId, answer } = await add(team, { role: 'leader' }, { name: 'Lê Thị Thử' });
  ok(answer);
  const [member] = (await membersOf(team)).rows;
  const sealed = member?.words;
  const opened = await openMessage(world.desk.key.identity, {
    columns: { tipId: memberId, messageId: sealed?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(sealed?.ciphertext ?? ''),
    grant: fromBase64Url(sealed?.grants[0]?.sealed ?? ''),
  });
  expect(personIn(opened.content.text)?.name).toBe('Lê Thị Thử');
  for (const who of ['analyst', 'auditor', 'deskAuditor'] as const) {
    const [seen] = (await membersOf(team, 'serving', who)).rows;
    expect(seen).toEqual({ memberId, role: 'leader', fromDay: TEST_FROM, toDay: null, words: null });
    expect(await read(team, who)).toMatchObject({ keeps: false, grades: false, opens: false });
  }
  expect(await read(team, 'reception')).toMatchObject({ keeps: true, grades: false, opens: true });
});

it('destroys the name that another one is put in the place of', async () => {
  const team = await form();
  const { memberId } = await add(team, {}, { name: 'Nhầm Người' });
  const right = { role: 'member', fromDay: TEST_FROM };
  const stored = async () => {
    const rows = db.selectFrom('register_words').select('message_id').where('subject_id', '=', memberId);
    return (await rows.execute()).map(({ message_id }) => message_id);
  };
  const before = await stored();
  ok(await change(team, `members/${memberId}/changes`, { ...right, words: null }));
  expect(await stored()).toEqual(before);
  const fresh = await words(memberId, 'Đúng Người');
  ok(await change(team, `members/${memberId}/changes`, { ...right, words: fresh }));
  expect(await stored()).toEqual([fresh.messageId]);
  expect((await membersOf(team)).rows[0]?.words?.messageId).toBe(fresh.messageId);
});

it('has one leader on a day, and lets a member take another role from one day to the next', async () => {
  const team = await form();
  const first = await add(team, { role: 'leader', fromDay: '2024-09-01' });
  const other = await add(team, { role: 'deputy' });
  expect((await add(team, { role: 'leader', fromDay: '2025-01-01' })).answer).toMatchObject({
    code: 'two_leaders',
  });
  expect((await add(team, { fromDay: '2024-08-09' })).answer).toMatchObject({ code: 'before_team' });
  ok(await change(team, `members/${first.memberId}/end`, { toDay: '2025-06-30' }));
  const { answer } = await add(team, { role: 'leader', fromDay: '2025-07-01', replaces: other.memberId });
  ok(answer);
  // a later end would run into the next leader's term
  const longer = await change(team, `members/${first.memberId}/end`, { toDay: '2025-07-01' });
  expect(longer).toMatchObject({ code: 'two_leaders' });
  const left = (await membersOf(team, 'left')).rows.map(({ role, toDay }) => [role, toDay]);
  expect(left).toEqual([
    ['leader', '2025-06-30'],
    ['deputy', '2025-06-30'],
  ]);
  expect((await membersOf(team)).rows.map(({ role, fromDay }) => [role, fromDay])).toEqual([
    ['leader', '2025-07-01'],
  ]);
  const [serving] = (await membersOf(team)).rows;
  const path = `members/${serving?.memberId}/changes`;
  ok(await change(team, path, { role: 'leader', fromDay: '2025-07-02', words: null }));
  const over = { role: 'leader', fromDay: '2025-06-30', words: null };
  expect(await change(team, path, over)).toMatchObject({ code: 'two_leaders' });
  expect((await read(team)).steps[0]).toMatchObject({
    action: 'change_member',
    before: { role: 'leader', fromDay: '2025-07-01' },
  });
});

it('takes the words of its own unit alone', async () => {
  const team = await form();
  const memberId = randomUUID();
  const { deployment, other } = world;
  const said = {
    envelope: 'note',
    tipId: memberId,
    receipt: await testReceipt(),
    text: 'của đơn vị khác',
  } as const;
  const foreign = await testMessage(deployment, other, said);
  const refused = await add(team, { memberId, words: foreign });
  expect(refused.answer).toMatchObject({ code: 'unknown_recipient' });
  expect((await membersOf(team)).rows).toEqual([]);
});

it('ends with everybody in it, and counts them by day and area', async () => {
  const counts = async (to: string) => {
    const scope = { areaIds: [areaId], from: '2024-07-01', to, asOf: TODAY };
    const { force_teams = 0, force_members = 0 } = (await countForces(db, scope)).get(areaId) ?? {};
    return [force_teams, force_members];
  };
  const [teams = 0, members = 0] = await counts('2025-05-05');
  const [before] = await counts('2024-08-09');
  const team = await form();
  ok((await add(team, { role: 'leader' })).answer);
  ok((await add(team, { fromDay: '2025-05-05' })).answer);
  expect(await change(team, 'end', { onDay: '2024-08-09' })).toMatchObject({ code: 'end_before_start' });
  ok(await change(team, 'end', { onDay: '2025-05-05' }));
  expect(await counts('2025-05-04')).toEqual([teams + 1, members + 1]);
  expect(await counts('2025-05-05')).toEqual([teams + 1, members + 2]);
  expect((await counts('2025-05-06'))[0]).toBe(teams);
  expect((await counts('2024-08-09'))[0]).toBe(before);
  const { rows } = await membersOf(team, 'left');
  expect(rows.map(({ toDay }) => toDay)).toEqual(['2025-05-05', '2025-05-05']);
});

it('warns of what a team lacks, and adds all of them up', async () => {
  const url = `/api/forces/overview?areaId=${areaId}`;
  const overview = async () => (await demand(get('analyst', url))) as ReplyOf<typeof forcesOverview>;
  const earlier = await overview();
  const team = await form();
  ok((await add(team)).answer);
  const row = (await list()).rows.find(({ teamId }) => teamId === team.teamId);
  expect(row).toMatchObject({
    serving: { leader: 0, deputy: 0, member: 1 },
    warnings: ['no_leader', 'below_least', 'below_strength'],
  });
  const now = await overview();
  expect(now).toMatchObject({
    teams: earlier.teams + 1,
    withoutLeader: earlier.withoutLeader + 1,
    belowLeast: (earlier.belowLeast ?? 0) + 1,
    least: 3,
    leastVerified: false,
  });
  expect(now.serving.member).toBe(earlier.serving.member + 1);
});

it('pages through teams by group, numbers as numbers', async () => {
  for (const groupName of ['Khu phố 10', 'Khu phố 9']) await form({ groupName });
  const all = (await list()).rows.map(({ groupName }) => groupName);
  expect(all.indexOf('Khu phố 9')).toBe(all.indexOf('Khu phố 10') - 1);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await demand(get('chief', `/api/forces?limit=3${cursor && `&cursor=${cursor}`}`));
    const page = answer as ReplyOf<typeof listForces>;
    paged.push(...page.rows.map(({ groupName }) => groupName));
    cursor = page.next;
  }
  expect(paged).toEqual(all);
  const foreign = [
    [2 ** 31, 'thon a', randomUUID()],
    [areaId, 'thon \0', randomUUID()],
  ];
  for (const cursor of [
    'x',
    ...foreign.map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
  ]) {
    expect(await get('chief', `/api/forces?cursor=${cursor}`)).toMatchObject({ code: 'bad_cursor' });
  }
  expect((await list('', 'otherChief')).rows).toEqual([]);
});

it('gives the teams as a file, without names and without cells that a spreadsheet would run', async () => {
  const team = await form({ groupName: '=Thôn Tệp' });
  ok((await add(team, { role: 'leader' }, { name: 'Lê Thị Thử' })).answer);
  const url = '/api/forces/teams.csv';
  const csv = ((await demand(get('auditor', url))) as Buffer).toString('utf8');
  const [heading, ...lines] = csv.trim().split('\r\n');
  expect(heading).toContain('Địa bàn,"Thôn, tổ dân phố",Quyết định số');
  const line = lines.find((each) => each.includes("'=Thôn Tệp"));
  expect(line).toContain('10/08/2024,,4,1,0,0,Dưới số tối thiểu; Thiếu so với quyết định,,');
  expect(csv).not.toContain('Thử');
  expect(lines).toHaveLength((await list()).rows.length);
  const cut = new TextDecoder().decode(
    await exportTeams(services, { areaIds: [areaId], view: 'standing' }, 1),
  );
  expect(cut.split('\r\n')[1]).toBe('Tệp chỉ có 1 tổ đầu; hãy chọn từng địa bàn');
});

it('enters tasks, trainings and equipment, and takes back what was wrong', async () => {
  const team = await form();
  const wrong = await tasks(team, 3, 4);
  expect(wrong.answer).toMatchObject({ code: 'invalid_input' });
  expect(issuesOf(wrong.answer)).toEqual(['fields.carried']);
  expect((await tasks(team, 3, 3, '2024-08-09')).answer).toMatchObject({ code: 'outside_team' });
  expect((await tasks(team, 3, 3, '2026-03-03')).answer).toMatchObject({ code: 'day_in_future' });
  const { entryId, answer } = await tasks(team, 20, 18);
  ok(answer);
  const training = { sort: 'training', subject: 'law', onDay: '2025-04-01', hours: 4, attended: 5 } as const;
  ok((await entry(team, training)).answer);
  expect((await entriesOf(team, 'training')).rows[0]?.fields).toEqual(training);
  const withdrawal = `/api/forces/${team.teamId}/entries/${entryId}/withdrawal`;
  for (const who of ['reception', 'chief'] as const) ok(await post(who, withdrawal, {}));
  expect((await entriesOf(team, 'task')).rows).toMatchObject([{ withdrawn: true, fields: { charged: 20 } }]);
  expect((await leavesAbout(entryId)).map((fields) => fields[2]).sort()).toEqual(['enter', 'withdraw']);
});

it('gives out equipment, and takes back never more than is out', async () => {
  const team = await form();
  const given = { sort: 'equipment', kind: 'radio', onDay: '2025-04-01', count: 3 } as const;
  const { entryId } = await entry(team, given);
  const back = (count: number, onDay: string) =>
    post('reception', `/api/forces/${team.teamId}/entries/${entryId}/return`, {
      returnId: randomUUID(),
      count,
      onDay,
    });
  expect(await back(1, '2025-03-31')).toMatchObject({ code: 'end_before_start' });
  ok(await back(2, '2025-05-01'));
  const both = await Promise.all([back(1, '2025-06-01'), back(1, '2025-06-01')]);
  expect(both.map(({ code }) => code).sort()).toEqual(['more_than_given', 'ok']);
  expect((await entriesOf(team, 'equipment')).rows).toMatchObject([
    { returned: 3, returnedOn: '2025-06-01' },
  ]);
});

it('grades within the quota, says why one more is refused, and never passes it when two grade at once', async () => {
  const teams = await Promise.all(Array.from({ length: 11 }, () => form()));
  await Promise.all(teams.map((team) => tasks(team, 100, 96)));
  const [a, b, c, ...rest] = teams as [TestTeam, TestTeam, TestTeam, ...TestTeam[]];
  for (const team of rest) ok(await grade(team, 'good'));
  // eight are good: of ten with two more, two may be excellent, and of eleven no more
  ok(await grade(a, 'good'));
  const both = await Promise.all([grade(b, 'excellent'), grade(c, 'excellent')]);
  expect(both.map(({ code }) => code)).toEqual(['ok', 'ok']);
  const third = await grade(a, 'excellent');
  expect(third).toMatchObject({ code: 'grade_not_possible' });
  const numbers = { excellent: 3, goodOrBetter: 11, allowed: 2, percent: 20 };
  expect(third.body).toMatchObject({ error: { details: { why: 'quota', ...numbers } } });
  // one place is left: of two who ask for it at once, one gets it
  ok(await grade(c, 'good'));
  const race = await Promise.all([grade(a, 'excellent'), grade(c, 'excellent')]);
  expect(race.map(({ code }) => code).sort()).toEqual(['grade_not_possible', 'ok']);
  expect((await grading()).tally).toEqual({ excellent: 2, goodOrBetter: 11 });
  // and its ground is not taken away under it
  ok(await grade(rest[0] as TestTeam, 'completed'));
  expect(await grade(rest[1] as TestTeam, 'completed')).toMatchObject({ code: 'grade_not_possible' });
  const taken = await change(rest[1] as TestTeam, 'grades/withdrawal', { yearFrom: TEST_YEAR.from });
  expect(taken).toMatchObject({ code: 'grade_not_possible' });
});

it('grades who served, is under no complaint and did the tasks; and keeps the trace of what was taken back', async () => {
  const young = await form({}, '2025-02-16');
  expect((await grade(young, 'good')).body).toMatchObject({
    error: { details: { why: 'served', months: 9 } },
  });
  const team = await form();
  await tasks(team, 100, 95);
  expect((await grade(team, 'excellent')).body).toMatchObject({
    error: { details: { why: 'tasks', charged: 100, carried: 95, percent: 95 } },
  });
  ok(await grade(team, 'good'));
  expect(await read(team)).toMatchObject({
    grade: { yearFrom: TEST_YEAR.from, yearTo: TEST_YEAR.to, grade: 'good' },
  });
  const since = { ...TEST_CHANGE, groupName: 'Tổ dân phố 90', complaintSince: '2026-02-01' };
  ok(await change(team, 'changes', { fields: since }));
  expect((await grade(team, 'completed')).body).toMatchObject({ error: { details: { why: 'complaint' } } });
  ok(await change(team, 'grades/withdrawal', { yearFrom: TEST_YEAR.from }));
  const again = await change(team, 'grades/withdrawal', { yearFrom: TEST_YEAR.from });
  expect(again).toMatchObject({ code: 'not_found' });
  const { steps, grade: left } = await read(team);
  expect(left).toBeNull();
  expect(steps.map(({ action, before }) => [action, before])).toEqual([
    ['withdraw_grade', { grade: 'good', charged: 100, carried: 95 }],
    ['change', expect.objectContaining({ complaintSince: null })],
    ['grade', {}],
    ['form', {}],
  ]);
  const other = { yearFrom: '2024-11-16', grade: 'good' };
  expect(await change(team, 'grades', other)).toMatchObject({ code: 'not_a_period' });
  const running = { yearFrom: '2025-11-15', grade: 'good' };
  expect(await change(team, 'grades', running)).toMatchObject({ code: 'period_running' });
  const row = (await grading('analyst')).rows.find(({ teamId }) => teamId === team.teamId);
  expect(row).toMatchObject({ charged: 100, carried: 95, grade: null, gradedOn: null });
  expect((await grading('analyst')).grades).toBe(false);
  expect((await grading()).grades).toBe(true);
});

it('ends the name of who has left, once the term of registers is over', async () => {
  const team = await form();
  const { memberId } = await add(team);
  await add(team, { fromDay: '2024-09-01' });
  ok(await change(team, `members/${memberId}/end`, { toDay: '2025-01-31' }));
  // the term of what is entered late runs from its entry
  clock.set('2028-03-02T02:00:00Z');
  await endWords(services);
  const kept = async () => (await membersOf(team, 'left')).rows.map(({ words: sealed }) => sealed !== null);
  expect(await kept()).toEqual([true]);
  clock.set('2028-03-03T02:00:00Z');
  expect(await endWords(services)).toBeGreaterThan(0);
  expect(await kept()).toEqual([false]);
  expect((await membersOf(team)).rows.map(({ words: sealed }) => sealed !== null)).toEqual([true]);
  clock.set(`${TODAY}T02:00:00Z`);
});
