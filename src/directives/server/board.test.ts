import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type TestPerson, testDeployment, testMember, WARD } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { createUnit } from '../../accounts/server/index.ts';
import type { Meeting, MeetingRow } from '../board-contract.ts';

const services = await testServices();
const deployment = await testDeployment(services);
const { desk, steering } = deployment.units;
const { ask } = await testTipServer(services);
const secretary = await testMember(services, deployment, 'secretary', [
  { unitId: steering.unitId, role: 'analyst' },
]);
const chief = await testMember(services, deployment, 'chief', [{ unitId: desk.unitId, role: 'chief' }]);
const BOARD = `/api/directives/boards/${steering.unitId}`;

async function expectOk<Body>(asking: Promise<{ code: string; body: Body }>): Promise<Body> {
  const { code, body } = await asking;
  expect({ code, body }).toMatchObject({ code: 'ok' });
  return body;
}
const post = <Body = unknown>(url: string, body: object, as = secretary) => ask<Body>('POST', url, body, as);
const get = <Body = unknown>(url: string, as: TestPerson = secretary) => ask<Body>('GET', url, undefined, as);
const member = (over: object = {}) => ({
  memberId: randomUUID(),
  name: 'Nguyễn Văn Mẫu',
  post: 'Phó Chủ tịch UBND tỉnh',
  role: 'head',
  validFrom: '2025-07-01',
  validTo: null,
  ...over,
});

const head = member();
const writer = member({ name: 'Cao Thị Mẫu', post: 'Trưởng phòng', role: 'secretary' });
await expectOk(post(`${BOARD}/members`, head));
await expectOk(post(`${BOARD}/members`, writer));

it('keeps terms of public officials, from day to day, and none beside another', async () => {
  await expectOk(post(`${BOARD}/members`, head));
  expect(await post(`${BOARD}/members`, { ...head, name: 'Một người khác' })).toMatchObject({
    code: 'already_entered',
  });
  expect(await post(`${BOARD}/members`, member({ role: 'member' }))).toMatchObject({
    status: 409,
    code: 'board_terms_overlap',
    body: { error: { details: { role: 'head', validFrom: '2025-07-01' } } },
  });
  const other = member({ name: 'Lê Thị Thử', post: 'Chủ tịch', validFrom: '2026-06-01' });
  expect(await post(`${BOARD}/members`, other)).toMatchObject({ code: 'board_terms_overlap' });
  expect(await post(`${BOARD}/members`, member({ validTo: '2025-06-30' }))).toMatchObject({
    code: 'end_before_start',
  });
  const end = `/api/directives/members/${head.memberId}/end`;
  expect(await post(end, { version: 7, validTo: '2026-05-31' })).toMatchObject({ code: 'entry_changed' });
  await expectOk(post(end, { version: 1, validTo: '2026-05-31' }));
  await expectOk(post(`${BOARD}/members`, other));
  // sent once more after it was changed: that it arrived is the answer
  expect(await expectOk(post(`${BOARD}/members`, head))).toMatchObject({ validTo: '2026-05-31' });
  // and back again over the other's days is refused
  expect(await post(end, { version: 2, validTo: '2026-06-01' })).toMatchObject({
    code: 'board_terms_overlap',
  });
  const { rows } = await expectOk(get<{ rows: { name: string }[] }>(`${BOARD}/members`, chief));
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Lê Thị Thử', 'Nguyễn Văn Mẫu', 'Cao Thị Mẫu']),
  );
});

it('judges two terms that are entered at once one after the other', async () => {
  const twice = Array.from({ length: 4 }, () =>
    member({ name: 'Trần Văn Thử', post: 'Phó Giám đốc', role: 'deputy' }),
  );
  const answers = await Promise.all(twice.map((each) => post(`${BOARD}/members`, each)));
  expect(answers.map(({ code }) => code).sort()).toEqual([...Array(3).fill('board_terms_overlap'), 'ok']);
});

const meeting = (over: object = {}) => ({
  meetingId: randomUUID(),
  number: 1,
  heldOn: '2026-02-27',
  place: 'Hội trường UBND tỉnh',
  chairId: head.memberId,
  secretaryId: writer.memberId,
  agenda: ['Kiểm điểm quý I'],
  minutes: 'Các thành viên đã thảo luận.',
  conclusions: ['Công an các phường rà soát mô hình.', 'Báo cáo trước ngày 20/3.'],
  ...over,
});

it('freezes minutes once they are issued, with a hash that anybody can compute again', async () => {
  const draft = meeting({ chairId: null });
  await expectOk(post(`${BOARD}/meetings`, draft));
  await expectOk(post(`${BOARD}/meetings`, draft));
  const url = `/api/directives/meetings/${draft.meetingId}`;
  // what is not issued is not for those below
  expect(await get(url, chief)).toMatchObject({ code: 'not_found' });
  expect(await expectOk(get(`${BOARD}/meetings`, chief))).toMatchObject({ rows: [] });
  expect(await post(`${url}/issue`, { version: 1 })).toMatchObject({ code: 'minutes_incomplete' });
  const { meetingId: _, ...fields } = meeting();
  expect(await post(`${url}/amendments`, { ...fields, version: 3 })).toMatchObject({ code: 'entry_changed' });
  const stranger = { ...fields, version: 1, chairId: randomUUID() };
  expect(await post(`${url}/amendments`, stranger)).toMatchObject({ code: 'invalid_input' });
  await expectOk(post(`${url}/amendments`, { ...fields, version: 1 }));
  expect(await post(`${url}/issue`, { version: 1 })).toMatchObject({ code: 'entry_changed' });
  const { hash } = await expectOk(post<{ hash: string }>(`${url}/issue`, { version: 2 }));
  expect(await post(`${url}/amendments`, { ...fields, version: 3 })).toMatchObject({
    code: 'minutes_issued',
  });
  expect(await post(`${url}/issue`, { version: 3 })).toMatchObject({ code: 'minutes_issued' });
  const read = await expectOk(get<Meeting>(url, chief));
  expect(read).toMatchObject({ issued: { hash }, chair: { name: 'Nguyễn Văn Mẫu' }, may: { keep: false } });
  const { rows } = await services.pool.query(
    `select fields from ledger_leaf where fields ->> 0 = 'directives.minutes'`,
  );
  expect(rows.map(({ fields }) => fields[3])).toEqual([Buffer.from(hash, 'hex').toString('base64url')]);
});

it('numbers meetings once in a year, and issues none that has not been held', async () => {
  expect(await post(`${BOARD}/meetings`, meeting())).toMatchObject({
    status: 409,
    code: 'meeting_number_taken',
  });
  await expectOk(post(`${BOARD}/meetings`, meeting({ heldOn: '2025-12-30' })));
  const planned = meeting({ number: 9, heldOn: '2026-03-30' });
  await expectOk(post(`${BOARD}/meetings`, planned));
  const issue = `/api/directives/meetings/${planned.meetingId}/issue`;
  expect(await post(issue, { version: 1 })).toMatchObject({ code: 'day_in_future' });
});

it('makes a task of a conclusion, once it has been issued', async () => {
  const held = meeting({ number: 20 });
  await expectOk(post(`${BOARD}/meetings`, held));
  const url = `/api/directives/meetings/${held.meetingId}`;
  const give = (conclusion: number, taskId = randomUUID()) =>
    post(`${BOARD}/tasks`, {
      origin: { kind: 'conclusion', meetingId: held.meetingId, conclusion },
      title: held.conclusions[0],
      dueOn: '2026-03-20',
      tasks: [{ taskId, responsibleId: desk.unitId }],
    });
  expect(await give(0)).toMatchObject({ code: 'minutes_not_issued' });
  await expectOk(post(`${url}/issue`, { version: 1 }));
  expect(await give(2)).toMatchObject({ code: 'not_found' });
  const taskId = randomUUID();
  await expectOk(give(0, taskId));
  expect(await expectOk(get(url))).toMatchObject({ tasks: [1, 0] });
  const counted = async (as?: Parameters<typeof get>[1]) => {
    const { rows } = await expectOk(get<{ rows: MeetingRow[] }>(`${BOARD}/meetings`, as));
    return rows.find(({ meetingId }) => meetingId === held.meetingId)?.tasks;
  };
  expect(await counted()).toBe(1);
  // what others were given is not for those below
  expect(await counted(chief)).toBeNull();
  const task = await expectOk(get(`/api/directives/tasks/${taskId}`, chief));
  expect(task).toMatchObject({ origin: { kind: 'conclusion', number: 20, heldOn: '2026-02-27' } });
});

it('keeps what is known of a document, and leaves empty what is not', async () => {
  const directiveId = randomUUID();
  const unknown = { number: null, issuedOn: null, issuer: null, source: null, validFrom: null };
  const fields = { kind: 'circular', subject: 'Khu dân cư an toàn', ...unknown, verified: false };
  const open = { ...fields, validTo: null, supersededBy: null };
  const url = `${BOARD}/documents`;
  await expectOk(post(url, { directiveId, ...open }));
  await expectOk(post(url, { directiveId, ...open }));
  for (const other of [{ kind: 'plan' }, { number: '12/CT' }]) {
    expect(await post(url, { directiveId, ...open, ...other })).toMatchObject({ code: 'already_entered' });
  }
  const early = { ...open, issuedOn: '2026-03-03' };
  expect(await post(url, { directiveId: randomUUID(), ...early })).toMatchObject({ code: 'day_in_future' });
  const amend = `/api/directives/documents/${directiveId}/amendments`;
  const backwards = { ...open, version: 1, validFrom: '2022-01-01', validTo: '2021-01-01' };
  expect(await post(amend, backwards)).toMatchObject({ code: 'end_before_start' });
  const ended = { ...open, validTo: '2022-02-09', supersededBy: 'Thông tư 124/2021/TT-BCA' };
  await expectOk(post(amend, { ...ended, version: 1 }));
  expect(await post(amend, { ...ended, version: 1 })).toMatchObject({ code: 'entry_changed' });
  const one = await expectOk(get(`/api/directives/documents/${directiveId}`, chief));
  expect(one).toMatchObject({ ...ended, version: 2, counts: null, may: { keep: false, oversee: false } });
});

it('is kept from above for boards below, and by nobody beside or below', async () => {
  const place = { areaId: WARD, kind: 'steering', level: 'ward' } as const;
  const ward = await createUnit(services, { ...place, name: 'Ban Chỉ đạo phường', nameEn: 'Ward board' });
  const own = await testMember(services, deployment, 'ward.secretary', [
    { unitId: ward.unitId, role: 'analyst' },
  ]);
  const url = `/api/directives/boards/${ward.unitId}`;
  await expectOk(post(`${url}/members`, member({ name: 'Vũ Văn Thử' })));
  await expectOk(post(`${url}/members`, member({ name: 'Đỗ Thị Mẫu', role: 'member' }), own));
  expect(await post(`${BOARD}/members`, member(), own)).toMatchObject({ code: 'not_found' });
  expect(await get(`${BOARD}/overview`, own)).toMatchObject({ code: 'not_found' });
  const listed = await expectOk(
    get<{ rows: { unitId: number; may: object }[] }>('/api/directives/boards', chief),
  );
  const none = { oversee: false, keep: false };
  expect(listed.rows.map(({ unitId, may }) => ({ unitId, may }))).toEqual([
    { unitId: steering.unitId, may: none },
    { unitId: ward.unitId, may: none },
  ]);
});
