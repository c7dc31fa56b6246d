import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type TestPerson, testDeployment, testMember, WARD } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { createUnit, endUnit } from '../../accounts/server/index.ts';
import { ownsOpenTips } from '../../tips/server/index.ts';
import { MAX_EVIDENCE_BYTES } from '../codes.ts';
import { directiveTasks } from './index.ts';

const services = await testServices();
const { db, clock, files } = services;
const deployment = await testDeployment(services);
const { desk, steering } = deployment.units;
const { ask, uploadAs } = await testTipServer(services);
const member = (login: string, unitId: number, role: 'chief' | 'analyst' | 'auditor') =>
  testMember(services, deployment, login, [{ unitId, role }]);
const chief = await member('chief', desk.unitId, 'chief');
const secretary = await member('secretary', steering.unitId, 'analyst');
const BOARD = `/api/directives/boards/${steering.unitId}`;
const TASKS = '/api/directives/tasks';
const WORDS = 'Đã họp dân ở 12 tổ dân phố, 100 % hộ ký cam kết.';
const PDF = Buffer.from('%PDF-1.7\nbiên bản');

const directiveId = randomUUID();
await expectOk(ask('POST', `${BOARD}/documents`, { directiveId, ...documentFields({}) }, secretary));

function documentFields(over: object) {
  const unknown = { number: null, issuedOn: null, issuer: null, source: null };
  const validity = { validFrom: null, validTo: null, supersededBy: null, verified: false };
  return { kind: 'programme', subject: 'Đề án thử', ...unknown, ...validity, ...over };
}

async function expectOk<Body>(asking: Promise<{ code: string; body: Body }>): Promise<Body> {
  const { code, body } = await asking;
  expect({ code, body }).toMatchObject({ code: 'ok' });
  return body;
}

/** A task of the ward's desk, due on a day. */
async function assigned(dueOn: string, responsibleId = desk.unitId): Promise<string> {
  const taskId = randomUUID();
  await expectOk(assign({ dueOn, tasks: [{ taskId, responsibleId }] }));
  return taskId;
}

function assign(over: object) {
  const body = { origin: { kind: 'directive', directiveId }, title: 'Vận động ký cam kết', ...over };
  return ask<{ dueOn: string }>('POST', `${BOARD}/tasks`, body, secretary);
}

interface ReadTask {
  version: number;
  state: string;
  percent: number;
  dueOn: string;
  actions: string[];
  steps: {
    seq: number;
    action: string;
    words: string | null;
    evidence: { evidenceId: string; removed: unknown }[];
  }[];
  reminders: { kind: string; onDay: string }[];
}
const read = (taskId: string, as: TestPerson = secretary) =>
  expectOk(ask<ReadTask>('GET', `${TASKS}/${taskId}`, undefined, as));
const report = async (taskId: string, change: object) =>
  ask('POST', `${TASKS}/${taskId}/reports`, { version: (await read(taskId)).version, change }, chief);
const decide = async (taskId: string, change: object) =>
  ask('POST', `${TASKS}/${taskId}/decisions`, { version: (await read(taskId)).version, change }, secretary);
const leaves = async (taskId: string) => {
  const { rows } = await services.pool.query('select fields from ledger_leaf where fields ->> 1 = $1', [
    taskId,
  ]);
  return rows.map(({ fields }) => (fields as string[])[3] ?? '');
};

it('lives from the board’s word to its acceptance, each step in the log', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const taskId = await assigned('2026-03-20');
  expect((await read(taskId, chief)).actions).toEqual(['acknowledge', 'request_extension']);
  await expectOk(report(taskId, { action: 'acknowledge' }));
  await expectOk(report(taskId, { action: 'report_progress', percent: 40, words: WORDS }));
  await expectOk(report(taskId, { action: 'report_done', words: WORDS }));
  await expectOk(decide(taskId, { action: 'return', words: 'Thiếu số liệu của phố 3, đề nghị bổ sung.' }));
  expect(await read(taskId)).toMatchObject({ state: 'returned', percent: 40 });
  await expectOk(report(taskId, { action: 'report_done', words: WORDS }));
  await expectOk(decide(taskId, { action: 'accept' }));
  const done = await read(taskId);
  expect(done).toMatchObject({ state: 'accepted', percent: 100, actions: [] });
  const actions = [
    'assign',
    'acknowledge',
    'report_progress',
    'report_done',
    'return',
    'report_done',
    'accept',
  ];
  expect(done.steps.map((step) => step.action)).toEqual(actions);
  expect((await leaves(taskId)).sort()).toEqual([...actions].sort());
});

it('refuses a step that does not follow, and says what has changed to whoever was slower', async () => {
  const taskId = await assigned('2026-03-20');
  expect(await report(taskId, { action: 'report_done', words: WORDS })).toMatchObject({
    code: 'transition_not_allowed',
  });
  const { version } = await read(taskId);
  await expectOk(report(taskId, { action: 'acknowledge' }));
  const late = await ask(
    'POST',
    `${TASKS}/${taskId}/reports`,
    { version, change: { action: 'acknowledge' } },
    chief,
  );
  expect(late).toMatchObject({
    status: 409,
    code: 'task_changed',
    body: { error: { details: { version: 2, state: 'acknowledged', steps: [{ action: 'acknowledge' }] } } },
  });
  const both = await Promise.all(
    [30, 60].map((percent) =>
      ask(
        'POST',
        `${TASKS}/${taskId}/reports`,
        { version: 2, change: { action: 'report_progress', percent, words: WORDS } },
        chief,
      ),
    ),
  );
  expect(both.map(({ code }) => code).sort()).toEqual(['ok', 'task_changed']);
});

it('takes no report on what was taken back', async () => {
  const taskId = await assigned('2026-03-20');
  await expectOk(report(taskId, { action: 'acknowledge' }));
  await expectOk(decide(taskId, { action: 'withdraw', words: 'Nội dung đã gộp vào nhiệm vụ khác.' }));
  expect(await report(taskId, { action: 'report_done', words: WORDS })).toMatchObject({
    status: 409,
    code: 'task_withdrawn',
  });
  expect(await uploadAs(chief, paperUrl(taskId, randomUUID()), PDF)).toMatchObject({
    code: 'task_withdrawn',
  });
});

it('gives a longer term when it was asked for, and on a working day', async () => {
  const taskId = await assigned('2026-03-06');
  const asked = (dueOn: string) => report(taskId, { action: 'request_extension', dueOn, words: WORDS });
  expect(await asked('2026-03-06')).toMatchObject({ code: 'due_before_start' });
  await expectOk(asked('2026-03-13'));
  expect(await asked('2026-03-20')).toMatchObject({ code: 'transition_not_allowed' });
  await expectOk(decide(taskId, { action: 'refuse_extension', words: 'Còn đủ thời gian để hoàn thành.' }));
  await expectOk(asked('2026-03-14'));
  await expectOk(decide(taskId, { action: 'grant_extension' }));
  // the 14th is a Saturday
  expect(await read(taskId)).toMatchObject({ dueOn: '2026-03-16', state: 'assigned' });
});

it('is given all or none, to units that stand and take tasks, by a day to come', async () => {
  clock.set('2026-03-02T02:00:00Z');
  const place = { areaId: WARD, kind: 'desk', level: 'ward' } as const;
  const former = await createUnit(services, { ...place, name: 'Phường cũ', nameEn: 'Former' });
  const ending = { unitId: former.unitId, lastDay: '2026-03-02', heirUnitId: null };
  await endUnit(services, deployment.administrator.accountId, ending, { unit_has_open_tips: ownsOpenTips });
  clock.set('2026-03-03T02:00:00Z');
  const task = (responsibleId: number) => ({ taskId: randomUUID(), responsibleId });
  const refused = async (dueOn: string, tasks: object[]) => (await assign({ dueOn, tasks })).code;
  const { independent } = deployment.units;
  expect(await refused('2026-03-02', [task(desk.unitId)])).toBe('due_before_start');
  expect(await refused('2026-03-20', [task(desk.unitId), task(former.unitId)])).toBe('unknown_unit');
  expect(await refused('2026-03-20', [task(independent.unitId)])).toBe('unknown_unit');
  expect(await refused('2026-03-20', [task(steering.unitId)])).toBe('unknown_unit');
  expect(await refused('2026-03-20', [task(desk.unitId), task(desk.unitId)])).toBe('invalid_input');
  const before = await db.selectFrom('directive_task').select('task_id').execute();
  const sent = { dueOn: '2026-03-07', tasks: [task(desk.unitId)] };
  // a Saturday goes on to Monday; the same again is the same
  expect(await expectOk(assign(sent))).toMatchObject({ dueOn: '2026-03-09' });
  expect(await expectOk(assign(sent))).toMatchObject({ dueOn: '2026-03-09' });
  expect(await assign({ ...sent, title: 'Một việc khác' })).toMatchObject({ code: 'already_entered' });
  const after = await db.selectFrom('directive_task').select('task_id').execute();
  expect(after.length).toBe(before.length + 1);
});

const paperUrl = (taskId: string, evidenceId: string, over: Record<string, string> = {}) => {
  const query = new URLSearchParams({ name: 'bien-ban.pdf', type: 'application/pdf', ...over });
  return `${TASKS}/${taskId}/evidence/${evidenceId}?${query}`;
};
const storedFiles = () =>
  db.selectFrom('directive_evidence').select(['evidence_id', 'stored_as']).orderBy('evidence_id').execute();
const storedFile = async (evidenceId: string) =>
  (await storedFiles()).find((row) => row.evidence_id === evidenceId)?.stored_as ?? '';

it('shows papers with a report, and none that nobody has sent', async () => {
  const taskId = await assigned('2026-03-20');
  await expectOk(report(taskId, { action: 'acknowledge' }));
  const evidenceId = randomUUID();
  const url = `${TASKS}/${taskId}/evidence/${evidenceId}`;
  await expectOk(uploadAs(chief, paperUrl(taskId, evidenceId), PDF));
  await expectOk(uploadAs(chief, paperUrl(taskId, evidenceId), PDF));
  expect(await uploadAs(chief, paperUrl(taskId, evidenceId), Buffer.concat([PDF, PDF]))).toMatchObject({
    code: 'already_entered',
  });
  expect(await ask('GET', url, undefined, secretary)).toMatchObject({ code: 'not_found' });
  const change = (ids: string[]) => ({ action: 'report_done', words: WORDS, evidence: ids });
  expect(await report(taskId, change([evidenceId, randomUUID()]))).toMatchObject({
    code: 'evidence_missing',
  });
  expect(await read(taskId)).toMatchObject({ state: 'acknowledged' });
  await expectOk(report(taskId, change([evidenceId])));
  expect(await ask('GET', url, undefined, secretary)).toMatchObject({ status: 200, body: PDF });
  // one that shows what does not belong here is taken away for good, with a reason
  await expectOk(ask('POST', `${url}/removal`, { why: 'Có tên người dân trong biên bản.' }, secretary));
  const storedAs = await storedFile(evidenceId);
  await services.runJobs({ 'files:remove': ({ id }) => files.remove(id) });
  expect(await files.stat(storedAs)).toBeUndefined();
  expect(await ask('GET', url, undefined, secretary)).toMatchObject({ code: 'not_found' });
  const told = (await read(taskId)).steps.at(-1)?.evidence[0];
  expect(told).toMatchObject({ name: '', removed: { why: 'Có tên người dân trong biên bản.' } });
});

it('refuses a paper that is too large or not what it is said to be, and keeps nothing of it', async () => {
  const taskId = await assigned('2026-03-20');
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const early = await uploadAs(chief, paperUrl(taskId, randomUUID()), PDF);
  expect(early).toMatchObject({ code: 'transition_not_allowed' });
  await expectOk(report(taskId, { action: 'acknowledge' }));
  const before = await storedFiles();
  const large = Buffer.alloc(MAX_EVIDENCE_BYTES + 1, '%PDF-1.7');
  expect(await uploadAs(chief, paperUrl(taskId, randomUUID()), large)).toMatchObject({
    status: 413,
    code: 'too_large',
  });
  const wrong = [
    paperUrl(taskId, randomUUID(), { name: 'bien-ban.docx', type: word }),
    paperUrl(taskId, randomUUID(), { name: 'anh.png', type: 'image/png' }),
    // a program that begins as a PDF does, for whoever opens it by its name
    paperUrl(taskId, randomUUID(), { name: 'bien-ban.pdf.hta' }),
    paperUrl(taskId, randomUUID(), { name: 'bien-ban.docx' }),
  ];
  for (const url of wrong) {
    expect(await uploadAs(chief, url, PDF)).toMatchObject({ status: 415, code: 'file_not_as_said' });
  }
  const program = paperUrl(taskId, randomUUID(), { type: 'application/x-msdownload' });
  expect(await uploadAs(chief, program, PDF)).toMatchObject({ code: 'invalid_input' });
  expect(await storedFiles()).toEqual(before);
});

it('removes what no report has named within a day', async () => {
  clock.set('2026-03-04T02:00:00Z');
  const taskId = await assigned('2026-03-20');
  await expectOk(report(taskId, { action: 'acknowledge' }));
  const evidenceId = randomUUID();
  await expectOk(uploadAs(chief, paperUrl(taskId, evidenceId), PDF));
  const loose = await storedFile(evidenceId);
  const tasks = { ...directiveTasks(services), 'files:remove': ({ id }: { id: string }) => files.remove(id) };
  await tasks['directives:remove_loose']?.({});
  expect(await files.stat(loose)).toBeDefined();
  clock.set('2026-03-05T03:00:00Z');
  await tasks['directives:remove_loose']?.({});
  await services.runJobs(tasks);
  expect(await files.stat(loose)).toBeUndefined();
});

it('reminds before the due day and after it, once for each, in the log and on the page', async () => {
  clock.set('2026-03-04T02:00:00Z');
  const taskId = await assigned('2026-03-20');
  const job = directiveTasks(services)['directives:remind'];
  for (const day of ['16', '17', '18', '21', '22', '26']) {
    clock.set(`2026-03-${day}T00:00:00Z`);
    await job?.({});
    await job?.({});
  }
  expect((await read(taskId)).reminders.map(({ kind, onDay }) => [kind, onDay])).toEqual([
    ['late', '2026-03-26'],
    ['late', '2026-03-21'],
    ['soon', '2026-03-17'],
  ]);
  const { rows } = await services.pool.query(
    `select 1 from ledger_leaf where fields ->> 0 = 'directives.remind' and fields ->> 1 = $1`,
    [taskId],
  );
  expect(rows).toHaveLength(3);
});

it('lists and counts what is late, near and waiting, page by page, and as a table', async () => {
  await db.deleteFrom('directive_task').execute();
  clock.set('2026-03-02T02:00:00Z');
  const late = await assigned('2026-03-05');
  const alsoLate = await assigned('2026-03-06');
  const soon = await assigned('2026-03-12');
  const calm = await assigned('2026-03-31');
  const waiting = await assigned('2026-03-04');
  const done = await assigned('2026-03-04');
  for (const taskId of [waiting, done]) {
    await expectOk(report(taskId, { action: 'acknowledge' }));
    await expectOk(report(taskId, { action: 'report_done', words: WORDS }));
  }
  await expectOk(decide(done, { action: 'accept' }));
  clock.set('2026-03-10T02:00:00Z');
  type Page = { rows: { taskId: string }[]; next: string | null };
  const list = async (of: string, query: string, as: TestPerson) => {
    const ids: string[] = [];
    for (let more = ''; ; ) {
      const page = await expectOk(ask<Page>('GET', `${of}/tasks?limit=1&${query}${more}`, undefined, as));
      ids.push(...page.rows.map(({ taskId }) => taskId));
      if (page.next === null) return ids;
      more = `&cursor=${page.next}`;
    }
  };
  const unit = `/api/directives/units/${desk.unitId}`;
  for (const [of, as] of [
    [BOARD, secretary],
    [unit, chief],
  ] as const) {
    expect(await list(of, 'view=late', as)).toEqual([late, alsoLate]);
    expect(await list(of, 'view=soon', as)).toEqual([soon]);
    expect(await list(of, 'view=waiting', as)).toEqual([waiting]);
    expect(await list(of, 'view=closed', as)).toEqual([done]);
    expect(await list(of, 'view=open', as)).toEqual([waiting, late, alsoLate, soon, calm]);
    expect(await list(of, `view=open&directiveId=${randomUUID()}`, as)).toEqual([]);
  }
  const counts = { open: 5, late: 2, soon: 1, waiting: 1, waitingLate: 1, accepted: 1 };
  const overview = await expectOk(ask('GET', `${BOARD}/overview`, undefined, secretary));
  expect(overview).toMatchObject({
    all: counts,
    units: [{ responsibleId: desk.unitId, ...counts }],
    documents: [{ directiveId, ...counts }],
  });
  const own = (as: TestPerson) => expectOk(ask('GET', '/api/directives/counts', undefined, as));
  expect(await own(chief)).toEqual({ toDo: 4, toDecide: 0 });
  expect(await own(secretary)).toEqual({ toDo: 0, toDecide: 1 });
  const csv = await expectOk(ask<Buffer>('GET', `${BOARD}/tasks.csv?view=late`, undefined, secretary));
  const lines = csv.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe('Vận động ký cam kết,Đơn vị desk,2026-03-02,2026-03-05,Đã giao,0,,');
});

it('runs no formula in a spreadsheet', async () => {
  const taskId = randomUUID();
  await expectOk(
    assign({
      title: '=HYPERLINK("http://x")',
      dueOn: '2026-04-20',
      tasks: [{ taskId, responsibleId: desk.unitId }],
    }),
  );
  const csv = await expectOk(ask<Buffer>('GET', `${BOARD}/tasks.csv`, undefined, secretary));
  expect(csv.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
});
