import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { insertStoredTips } from '../../../../tests/kit/stored-tips.ts';
import { PROVINCE, signedIn, testDeployment, testMember, WARD } from '../../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../../tests/kit/test-services.ts';
import { accountRoutes } from '../../../accounts/server/index.ts';
import { buildServer } from '../../../platform/http/server.ts';
import type { Report, ReportSection } from '../../report-contract.ts';
import { steeringRoutes } from '../routes.ts';
import { reportTasks } from './tasks.ts';

const services = await testServices({ now: '2026-07-10T02:00:00Z' });
const { config, log, db, clock } = services;
const deployment = await testDeployment(services);
const { desk, steering } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: [...accountRoutes(services), ...steeringRoutes(services)],
  checkHealth: async () => undefined,
});
const member = async (login: string, unitId: number, role: 'analyst' | 'auditor') => {
  const person = await testMember(services, deployment, login, [{ unitId, role }]);
  return signedIn(app, person);
};
const analyst = await member('analyst', steering.unitId, 'analyst');
const second = await member('second', steering.unitId, 'analyst');
const wardAnalyst = await member('ward.analyst', desk.unitId, 'analyst');
const wardAuditor = await member('ward.auditor', desk.unitId, 'auditor');
await insertStoredTips(db, {
  areaId: WARD,
  unitId: desk.unitId,
  count: 200,
  assigneeId: randomUUID(),
  today: '2026-06-01',
});

type Method = 'GET' | 'POST' | 'PUT';
async function ask(as: { cookie: string }, method: Method, path: string, body?: object) {
  const headers = { ...as, ...(body ? { 'content-type': 'application/json' } : {}) };
  const payload = body ? { payload: JSON.stringify(body) } : {};
  const answer = await app.inject({ method, url: `/api/steering/${path}`, headers, ...payload });
  const isJson = String(answer.headers['content-type']).includes('json');
  const json = isJson ? answer.json() : undefined;
  return {
    status: answer.statusCode,
    code: json?.error?.code,
    json,
    raw: answer.rawPayload,
    headers: answer.headers,
  };
}

async function compose(over: object = {}, as = analyst): Promise<string> {
  const reportId = randomUUID();
  const body = {
    reportId,
    unitId: steering.unitId,
    kind: 'half_year',
    areaId: WARD,
    calendar: 'calendar',
    from: '2026-01-01',
    to: '2026-06-30',
    ...over,
  };
  const answer = await ask(as, 'POST', 'reports', body);
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 200, code: undefined });
  return reportId;
}

const read = async (reportId: string, as = analyst): Promise<Report> =>
  (await ask(as, 'GET', `reports/${reportId}`)).json;
const sectionOf = ({ sections }: Report, key: ReportSection['key']): ReportSection => {
  const section = sections.find((each) => each.key === key);
  if (section === undefined) throw new Error(`no section ${key}`);
  return section;
};
const edit = (reportId: string, { key, version }: ReportSection, text: string, as = analyst) =>
  ask(as, 'PUT', `reports/${reportId}/sections/${key}`, { version, text });

const WORDS = {
  superior: 'Ủy ban nhân dân tỉnh Thanh Hóa',
  issuer: 'Ban Chỉ đạo 138',
  code: 'BC-BCĐ',
  place: 'Thanh Hóa',
  authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  signer: 'Nguyễn Văn Mẫu',
  recipients: ['- Lưu: VT.'],
};

/** Writes whatever the template left to write. */
async function finish(reportId: string): Promise<Report> {
  for (const section of (await read(reportId)).sections) {
    if (section.text.includes('['))
      await edit(reportId, section, section.text.replaceAll(/\[[^\]]*\]/g, 'Đã làm.'));
  }
  return read(reportId);
}
async function issue(reportId: string, number: number, over: object = {}) {
  const { version } = await finish(reportId);
  const body = { ...WORDS, version, number, issuedOn: '2026-07-10', ...over };
  return ask(analyst, 'POST', `reports/${reportId}/issue`, body);
}
const leavesOf = (reportId: string) =>
  db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'steering')
    .execute()
    .then((rows) => rows.map(({ fields }) => fields as unknown[]).filter((fields) => fields[1] === reportId));

it('composes a draft from the figures of the period, once', async () => {
  const reportId = await compose();
  await compose({ reportId });
  const report = await read(reportId);
  expect(report.subject).toMatch(/6 tháng đầu năm 2026 trên địa bàn phường/);
  expect(report).toMatchObject({ state: 'draft', number: null, writes: true, intact: true, hash: null });
  const received = report.figures.find(({ code }) => code === 'information_received');
  expect(received?.value).toBeGreaterThan(100);
  expect(sectionOf(report, 'situation').text).toContain(String(received?.value));
  expect(sectionOf(report, 'tasks').text).toMatch(/^\[.*\]$/);
  expect(JSON.stringify(report.sections)).not.toContain('{{');
  expect((await compose({ reportId: randomUUID() }).then(read)).reportId).not.toBe(reportId);
});

it('refuses a period that is none of the calendar, one that ends first, and an id that is taken', async () => {
  const body = { unitId: steering.unitId, kind: 'half_year', areaId: WARD, calendar: 'calendar' };
  const post = (over: object) =>
    ask(analyst, 'POST', 'reports', {
      reportId: randomUUID(),
      ...body,
      from: '2026-01-01',
      to: '2026-06-30',
      ...over,
    });
  expect(await post({ to: '2025-12-31' })).toMatchObject({ status: 400, code: 'end_before_start' });
  expect(await post({ to: '2026-06-29' })).toMatchObject({ status: 400, code: 'not_a_period' });
  expect(await post({ areaId: 999_999 })).toMatchObject({ status: 400, code: 'unknown_area' });
  expect(await post({ reportId: await compose(), kind: 'year', to: '2026-12-31' })).toMatchObject({
    status: 409,
    code: 'draft_conflict',
  });
});

it('is edited by section; who comes second is shown what stands there', async () => {
  const reportId = await compose();
  const before = sectionOf(await read(reportId), 'limits');
  const first = await edit(reportId, before, 'Còn ba việc chậm hạn.');
  expect(first).toMatchObject({ status: 200, json: { edited: true, version: before.version + 1 } });
  const late = await edit(reportId, before, 'Không có.', second);
  expect(late).toMatchObject({
    status: 409,
    code: 'section_changed',
    json: { error: { details: { text: 'Còn ba việc chậm hạn.', version: 2 } } },
  });
  expect(await edit(reportId, late.json.error.details, 'Không có.', second)).toMatchObject({ status: 200 });
  expect(sectionOf(await read(reportId), 'limits').text).toBe('Không có.');
});

it('takes the figures anew and loses no edited text', async () => {
  const reportId = await compose({ kind: 'free', calendar: 'free', from: '2026-07-01', to: '2026-07-09' });
  const start = await read(reportId);
  await edit(reportId, sectionOf(start, 'fight'), 'Lời của thư ký.');
  const stale = await ask(analyst, 'POST', `reports/${reportId}/recompute`, { version: start.version });
  expect(stale).toMatchObject({ status: 409, code: 'report_changed' });
  const { version } = await read(reportId);
  await insertStoredTips(db, {
    areaId: WARD,
    unitId: steering.unitId,
    count: 90,
    assigneeId: randomUUID(),
    today: '2026-07-09',
  });
  expect(await ask(analyst, 'POST', `reports/${reportId}/recompute`, { version })).toMatchObject({
    status: 200,
  });
  const after = await read(reportId);
  expect(sectionOf(after, 'fight')).toMatchObject({ text: 'Lời của thư ký.', edited: true });
  expect(sectionOf(after, 'situation').text).not.toBe(sectionOf(start, 'situation').text);
  expect(sectionOf(after, 'situation').text).toContain('Nguồn tin do người dân cung cấp: 9');
});

it('takes the figures of a frozen period as they were frozen and adjusted since', async () => {
  const period = { areaId: WARD, from: '2026-04-01', to: '2026-04-30', calendar: 'calendar' };
  const frozen = await ask(analyst, 'POST', 'snapshots', period);
  expect(frozen.status).toBe(200);
  const before = await read(await compose({ ...period, kind: 'monthly' }));
  const figure = ({ figures }: Report) =>
    figures.find(({ code }) => code === 'information_received')?.value ?? 0;
  expect(before.frozen).toBe(true);
  const more = { areaId: WARD, unitId: deployment.units.duty.unitId, count: 40, assigneeId: randomUUID() };
  await insertStoredTips(db, { ...more, today: '2026-04-20' });
  const later = await compose({ ...period, kind: 'monthly' });
  expect(figure(await read(later))).toBe(figure(before));
  const from = { value: figure(before), of: null };
  const adjustment = {
    areaId: WARD,
    code: 'information_received',
    from,
    reason: 'late_entry',
    words: 'Nhập muộn.',
  };
  const url = `snapshots/${WARD}/${frozen.json.snapshotId}/adjustments`;
  const to = { value: figure(before) + 7, of: null };
  expect((await ask(analyst, 'POST', url, { ...adjustment, to })).status).toBe(200);
  const { version } = await read(later);
  await ask(analyst, 'POST', `reports/${later}/recompute`, { version });
  const after = await read(later);
  expect(figure(after)).toBe(figure(before) + 7);
  expect(sectionOf(after, 'situation').text).toContain(`người dân cung cấp: ${figure(before) + 7}`);
});

it('is issued once under a number of its unit and year, and then never changes', async () => {
  const reportId = await compose();
  const { version } = await read(reportId);
  const early = { ...WORDS, version, number: 5, issuedOn: '2026-07-10' };
  expect(await ask(analyst, 'POST', `reports/${reportId}/issue`, early)).toMatchObject({
    status: 409,
    code: 'report_unfinished',
    json: { error: { details: { sections: expect.arrayContaining(['limits', 'tasks']) } } },
  });
  expect(await issue(reportId, 5, { issuedOn: '2026-07-11' })).toMatchObject({ code: 'day_in_future' });
  expect(await issue(reportId, 5, { issuedOn: '2025-12-31' })).toMatchObject({ code: 'end_before_start' });
  const issued = await issue(reportId, 5);
  expect(issued).toMatchObject({ status: 200, json: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  const report = await read(reportId);
  expect(report).toMatchObject({
    state: 'issued',
    number: '05/BC-BCĐ',
    issuedOn: '2026-07-10',
    intact: true,
  });
  expect(
    (await leavesOf(reportId)).map(([kind, , , , number, , hash]) => [kind, number, hash]),
  ).toContainEqual(['steering.report_issued', 5, issued.json.hash]);

  const again = await compose();
  expect(await issue(again, 5)).toMatchObject({ status: 409, code: 'report_number_taken' });
  expect((await read(again)).state).toBe('draft');
  expect(await issue(again, 6)).toMatchObject({ status: 200 });

  expect(await edit(reportId, sectionOf(report, 'limits'), 'Khác')).toMatchObject({ code: 'report_issued' });
  for (const step of ['recompute', 'discard']) {
    const answer = await ask(analyst, 'POST', `reports/${reportId}/${step}`, { version: report.version });
    expect(answer).toMatchObject({ status: 409, code: 'report_issued' });
  }
  const twice = { ...WORDS, version: report.version, number: 7, issuedOn: '2026-07-10' };
  expect(await ask(analyst, 'POST', `reports/${reportId}/issue`, twice)).toMatchObject({
    code: 'report_issued',
  });
  expect(await read(reportId)).toEqual(report);
});

it('lets only one of two issue a number at the same moment', async () => {
  const [one, other] = [await compose(), await compose()];
  await Promise.all([finish(one), finish(other)]);
  const answers = await Promise.all([issue(one, 77), issue(other, 77)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('says so when what is stored is no longer what was issued', async () => {
  const reportId = await compose();
  await issue(reportId, 30);
  await db
    .updateTable('report_section')
    .set({ text: 'Không còn hạn chế nào.' })
    .where('report_id', '=', reportId)
    .where('key', '=', 'limits')
    .execute();
  expect(await read(reportId)).toMatchObject({ intact: false });
});

it('is read by those of its area once it is issued, and by nobody else before', async () => {
  const ofWard = await compose();
  const ofProvince = await compose({ areaId: PROVINCE });
  for (const as of [wardAnalyst, wardAuditor]) {
    for (const id of [ofWard, ofProvince, randomUUID()]) {
      expect(await ask(as, 'GET', `reports/${id}`)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect((await ask(as, 'GET', 'reports?state=draft')).json.rows).toEqual([]);
  }
  await issue(ofWard, 21);
  await issue(ofProvince, 22);
  for (const as of [wardAnalyst, wardAuditor]) {
    expect(await read(ofWard, as)).toMatchObject({ state: 'issued', writes: false });
    expect(await ask(as, 'GET', `reports/${ofProvince}`)).toMatchObject({ status: 404 });
    const ids = (await ask(as, 'GET', 'reports')).json.rows.map((row: Report) => row.reportId);
    expect(ids).toContain(ofWard);
    expect(ids).not.toContain(ofProvince);
    const body = { version: 1, text: 'Khác' };
    expect(await ask(as, 'PUT', `reports/${ofWard}/sections/limits`, body)).toMatchObject({ status: 404 });
  }
});

it('pages its lists by keyset', async () => {
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const { json } = await ask(analyst, 'GET', `reports?state=draft&limit=2${cursor}`);
    seen.push(...json.rows.map((row: Report) => row.reportId));
    if (json.next === null) break;
    cursor = `&cursor=${json.next}`;
  }
  const stored = await db.selectFrom('report').select('report_id').where('state', '=', 'draft').execute();
  expect(seen.toSorted()).toEqual(stored.map((row) => row.report_id).toSorted());
  expect(await ask(analyst, 'GET', 'reports?cursor=x')).toMatchObject({ code: 'bad_cursor' });
});

it('makes its files in a thread of its own, and hands them to whoever may read it', async () => {
  const reportId = await compose();
  // the files of the other tests' reports are not this one's matter
  await db.deleteFrom('job_outbox').execute();
  await issue(reportId, 40);
  expect((await read(reportId)).files.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  expect(await ask(analyst, 'GET', `reports/${reportId}/files/pdf`)).toMatchObject({ code: 'not_ready' });
  let turns = 0;
  const breath = setInterval(() => (turns += 1), 0);
  await services.runJobs(reportTasks(services));
  clearInterval(breath);
  expect(turns).toBeGreaterThan(10);
  const { files } = await read(reportId);
  expect(files.map(({ format, state, progress, current }) => ({ format, state, progress, current }))).toEqual(
    ['docx', 'pdf', 'xlsx'].map((format) => ({ format, state: 'ready', progress: 100, current: true })),
  );
  const pdf = await ask(wardAuditor, 'GET', `reports/${reportId}/files/pdf`);
  expect(pdf.raw.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.headers['content-disposition']).toBe('attachment; filename="bao-cao-6-thang-40-2026.pdf"');
  for (const format of ['docx', 'xlsx']) {
    const { raw } = await ask(analyst, 'GET', `reports/${reportId}/files/${format}`);
    expect(raw.subarray(0, 2).toString('latin1')).toBe('PK');
  }
});

it('replaces the files of a draft and leaves none behind when it is given up', async () => {
  const reportId = await compose();
  const make = () => ask(analyst, 'POST', `reports/${reportId}/files/docx`, {});
  const stored = async () =>
    (await db.selectFrom('report_file').select('stored_as').where('report_id', '=', reportId).execute())[0]
      ?.stored_as ?? '';
  const tasks = {
    ...reportTasks(services),
    'files:remove': ({ id }: { id: string }) => services.files.remove(id),
  };
  expect((await make()).status).toBe(204);
  await services.runJobs(tasks);
  const first = await stored();
  const report = await finish(reportId);
  expect(report.files).toMatchObject([{ format: 'docx', state: 'ready', current: false }]);
  await make();
  await services.runJobs(tasks);
  // what a job hands on is due after it
  await services.runJobs(tasks);
  const next = await stored();
  expect(next).not.toBe(first);
  expect(await services.files.stat(first)).toBeUndefined();
  expect(await services.files.stat(next)).toBeDefined();
  const { version } = await read(reportId);
  await ask(analyst, 'POST', `reports/${reportId}/discard`, { version });
  await services.runJobs(tasks);
  expect(await services.files.stat(next)).toBeUndefined();
  expect(await ask(analyst, 'GET', `reports/${reportId}`)).toMatchObject({ status: 404 });
  expect((await leavesOf(reportId)).map(([kind]) => kind)).toContain('steering.report_discarded');
});

it('writes by the template of the unit; reports of an older version keep theirs', async () => {
  const url = `report-templates?unitId=${steering.unitId}`;
  const shipped = (await ask(analyst, 'GET', url)).json.rows.find(
    (row: { kind: string }) => row.kind === 'year',
  );
  expect(shipped.version).toBe(0);
  const save = (over: object, as = analyst) =>
    ask(as, 'PUT', 'report-templates/year', {
      unitId: steering.unitId,
      version: 0,
      subject: shipped.subject,
      sections: shipped.sections,
      ...over,
    });
  const withText = (text: string) =>
    shipped.sections.map((section: object, index: number) => (index === 0 ? { ...section, text } : section));
  expect(await save({ sections: withText('Có {{resolvd}} và {{resolved.chang}} tin.') })).toMatchObject({
    status: 400,
    code: 'unknown_field',
    json: {
      error: {
        details: {
          fields: [
            { path: 'sections.0.text', field: 'resolvd' },
            { path: 'sections.0.text', field: 'resolved.chang' },
          ],
        },
      },
    },
  });
  const year = { kind: 'year', from: '2025-01-01', to: '2025-12-31' };
  const old = await compose(year);
  expect(await save({ sections: withText('Tiếp nhận {{information_received.count}} tin.') })).toMatchObject({
    status: 200,
    json: { version: 1 },
  });
  expect(await save({}, second)).toMatchObject({ status: 409, code: 'template_changed' });
  expect(await save({}, wardAnalyst)).toMatchObject({ status: 403, code: 'forbidden' });
  expect(sectionOf(await read(await compose(year)), 'situation').text).toMatch(/^Tiếp nhận \d+ tin\.$/);
  const { version } = await read(old);
  await ask(analyst, 'POST', `reports/${old}/recompute`, { version });
  expect(sectionOf(await read(old), 'situation').text).toContain('cơ bản được giữ vững');
  clock.advance(1000);
});
