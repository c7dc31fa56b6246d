import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { insertStoredTips } from '../../../../tests/kit/stored-tips.ts';
import { PROVINCE, WARD } from '../../../../tests/kit/test-accounts.ts';
import { testReports } from '../../../../tests/kit/test-reports.ts';
import type { Report } from '../../report-contract.ts';

const {
  services,
  deployment,
  steering,
  analyst,
  second,
  wardAnalyst,
  wardAuditor,
  ask,
  compose,
  read,
  sectionOf,
  edit,
  finish,
  issue,
  leavesOf,
  WORDS,
} = await testReports();
const { db } = services;

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
  expect(await post({ kind: 'monthly' })).toMatchObject({ status: 400, code: 'not_a_period' });
  expect(await post({ calendar: 'free' })).toMatchObject({ status: 400, code: 'not_a_period' });
  const own = { kind: 'free', calendar: 'free' };
  expect(await post({ ...own, from: '0001-01-01' })).toMatchObject({ code: 'invalid_input' });
  expect(await post({ ...own, to: '9999-12-31' })).toMatchObject({ code: 'invalid_input' });
  expect(await post({ areaId: 999_999 })).toMatchObject({ status: 400, code: 'unknown_area' });
  expect(await post({ reportId: await compose(), kind: 'year', to: '2026-12-31' })).toMatchObject({
    status: 409,
    code: 'already_entered',
  });
  const known = await compose();
  expect(await post({ reportId: known })).toMatchObject({ status: 200 });
  expect(await post({ reportId: known, from: '2025-01-01', to: '2025-06-30' })).toMatchObject({
    code: 'already_entered',
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
  // what belongs to no part is frozen too, or the annex would not add up
  const { figures } = await db
    .selectFrom('report')
    .select('figures')
    .where('report_id', '=', later)
    .executeTakeFirstOrThrow();
  const rest = figures.rest.find(({ code }) => code === 'information_received');
  expect(rest?.value).toBe(figure(before));
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
