import { expect, it } from 'vitest';
import { testReports } from '../../../../tests/kit/test-reports.ts';
import { runRender } from './run-render.ts';
import { reportTasks } from './tasks.ts';

const {
  services,
  steering,
  analyst,
  second,
  wardAnalyst,
  wardAuditor,
  ask,
  compose,
  read,
  sectionOf,
  finish,
  issue,
  leavesOf,
} = await testReports();
const { db, clock } = services;

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

it('gives nobody a file of the draft under the number of what was issued', async () => {
  const reportId = await compose();
  const docx = `reports/${reportId}/files/docx`;
  const fileOf = async () => (await read(reportId)).files.find(({ format }) => format === 'docx');
  await ask(analyst, 'POST', docx, {});
  const making = runRender(services, { areaId: steering.areaId, reportId });
  await issue(reportId, 41);
  await making;
  expect(await fileOf()).toMatchObject({ state: 'waiting', current: true });
  expect(await ask(analyst, 'GET', docx)).toMatchObject({ code: 'not_ready' });
  await runRender(services, { areaId: steering.areaId, reportId });
  expect(await fileOf()).toMatchObject({ state: 'ready', current: true });
  expect(await ask(analyst, 'GET', docx)).toMatchObject({ status: 200 });
  // it is as it will be for ever: nobody has it made once more
  await ask(wardAuditor, 'POST', docx, {});
  expect(await fileOf()).toMatchObject({ state: 'ready' });
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
