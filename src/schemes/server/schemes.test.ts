import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDocument } from '../../../tests/kit/test-document.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { type listSchemes, type readScheme, type Scheme, schemeChangesSchema } from '../contract.ts';
import { findLivingScheme } from './find-living-scheme.ts';

const world = await foundWorld();
const { services } = world;
services.clock.set('2026-03-02T02:00:00Z');
const keepers = schemeKeepers(world);
const { propose, step, change, launched, site, team, post, get, words } = keepers;

const read = async (schemeId: string, who: Parameters<typeof get>[0] = 'chief') =>
  ok(await get(who, `/api/schemes/${schemeId}`)).body as ReplyOf<typeof readScheme>;
const issuesOf = (answer: { body: unknown }) =>
  (answer.body as { error: { issues?: { path: string; code: string }[] } }).error.issues ?? [];

it('lives from proposal to replication, each step with its papers and a leaf', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  const lived: Scheme['state'][] = [];
  const days = [
    '2026-01-03',
    '2026-01-10',
    '2026-01-20',
    '2026-02-01',
    '2026-02-10',
    '2026-02-20',
    '2026-02-21',
  ];
  for (const [index, action] of (
    ['prepare', 'launch', 'run', 'review', 'grade', 'replicate', 'resume'] as const
  ).entries()) {
    ok(await step(scheme, action, days[index] ?? ''));
    lived.push((await read(scheme.schemeId)).state);
  }
  expect(lived).toEqual([
    'in_preparation',
    'launched',
    'running',
    'under_review',
    'graded',
    'replicated',
    'running',
  ]);
  const found = await read(scheme.schemeId);
  expect(found).toMatchObject({ version: 8, launchedOn: '2026-01-10', grade: 'effective', keeps: true });
  expect(found.documents.map(({ type }) => type)).toEqual([
    'survey',
    'proposal',
    'decision',
    'rules',
    'board',
    'launch_record',
    'review_report',
    'replication_plan',
  ]);
  expect(found.steps[0]).toMatchObject({ action: 'resume', by: world.people.chief.displayName });
  const leaves = await services.db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'scheme')
    .execute();
  expect(leaves.filter(({ fields }) => fields?.includes(scheme.schemeId))).toHaveLength(8);
});

it('takes no step without its papers, and says which are missing', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  const bare = await step(scheme, 'prepare', '2026-01-03', { documents: [] });
  expect(bare).toMatchObject({ code: 'documents_missing' });
  expect(issuesOf(bare).map(({ path }) => path)).toEqual(['documents.survey', 'documents.proposal']);
  // one filed beforehand, one with the step
  const document = testDocument('survey', '2026-01-02');
  ok(await change(scheme, 'documents', { document }));
  ok(await step(scheme, 'prepare', '2026-01-03', { documents: [testDocument('proposal', '2026-01-03')] }));
  const unnamed = { ...testDocument('decision', '2026-01-10'), number: null };
  const documents = [unnamed, testDocument('rules', '2026-01-10'), testDocument('board', '2026-01-10')];
  expect(await step(scheme, 'launch', '2026-01-10', { documents })).toMatchObject({
    code: 'decision_not_named',
  });
  expect((await read(scheme.schemeId)).state).toBe('in_preparation');
});

it('refuses steps out of order, of the future, before an earlier one, and grades that are not given', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  expect(await step(scheme, 'launch', '2026-01-10')).toMatchObject({ code: 'scheme_step_not_allowed' });
  expect(await step(scheme, 'prepare', '2026-03-03', { documents: [] })).toMatchObject({
    code: 'day_in_future',
  });
  expect(await step(scheme, 'prepare', '2026-01-01')).toMatchObject({ code: 'end_before_start' });
  ok(await step(scheme, 'prepare', '2026-01-03'));
  expect(await step(scheme, 'launch', '2026-01-10', { grade: 'effective' })).toMatchObject({
    code: 'invalid_input',
  });
  for (const action of ['launch', 'run', 'review'] as const) ok(await step(scheme, action, '2026-01-10'));
  expect(await step(scheme, 'grade', '2026-01-11', { grade: 'splendid' })).toMatchObject({
    code: 'unknown_grade',
  });
  expect(await step(scheme, 'grade', '2026-01-11', { grade: null })).toMatchObject({ code: 'invalid_input' });
});

it('has an id that no other area can take', async () => {
  const scheme = await launched('2026-01-05');
  const unitId = world.other.unit.unitId;
  const body = {
    kind: 'security_lamp',
    name: 'Ngọn đèn khác',
    about: '',
    paidByPeople: true,
    onDay: '2026-01-05',
  };
  const taken = await post('otherChief', '/api/schemes', { schemeId: scheme.schemeId, unitId, ...body });
  expect(taken).toMatchObject({ code: 'already_entered' });
  const found = await findLivingScheme(services.db, scheme.schemeId);
  expect(found?.area_id).toBe(world.desk.unit.areaId);
  const { schemeId } = scheme;
  const rows = await services.db
    .selectFrom('scheme')
    .select('area_id')
    .where('scheme_id', '=', schemeId)
    .execute();
  expect(rows).toHaveLength(1);
});

it('tells who comes second what has changed', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  const stale = { ...scheme };
  ok(await step(scheme, 'prepare', '2026-01-03'));
  const late = await change(
    stale,
    'amendments',
    { name: 'Tên khác', about: '', paidByPeople: false, inReports: true },
    'reception',
  );
  expect(late).toMatchObject({ status: 409, code: 'scheme_changed' });
  const { details } = (late.body as { error: { details: unknown } }).error;
  expect(schemeChangesSchema.parse(details)).toMatchObject({
    version: 2,
    changes: [{ action: 'prepare', onDay: '2026-01-03', by: world.people.chief.displayName }],
  });
  const twice = await Promise.all([
    step({ ...scheme }, 'launch', '2026-01-10'),
    step({ ...scheme }, 'launch', '2026-01-10'),
  ]);
  expect(twice.map(({ code }) => code).sort()).toEqual(['ok', 'scheme_changed']);
});

it('is proposed once, by a keeper of the unit’s area, as a kind that there is', async () => {
  const schemeId = randomUUID();
  const body = {
    schemeId,
    unitId: world.desk.unit.unitId,
    kind: 'security_gong',
    name: 'Tiếng kẻng an ninh',
    about: '',
    paidByPeople: false,
    onDay: '2026-01-02',
  };
  ok(await post('chief', '/api/schemes', body));
  ok(await post('reception', '/api/schemes', body));
  expect(await post('chief', '/api/schemes', { ...body, name: 'Khác hẳn' })).toMatchObject({
    code: 'already_entered',
  });
  const anew = { ...body, schemeId: randomUUID() };
  expect(await post('chief', '/api/schemes', { ...anew, kind: 'no_such_kind' })).toMatchObject({
    code: 'unknown_kind',
  });
  expect(await post('chief', '/api/schemes', { ...anew, onDay: '2026-03-03' })).toMatchObject({
    code: 'day_in_future',
  });
  expect(await post('otherChief', '/api/schemes', anew)).toMatchObject({ code: 'not_found' });
  const duty = { ...anew, unitId: world.duty.unit.unitId };
  expect(await post('analyst', '/api/schemes', duty)).toMatchObject({ code: 'not_found' });
  ok(await post('analyst', '/api/schemes', anew));
});

it('shows the chair in the clear only by consent, the sealed words to the unit alone', async () => {
  const scheme = await propose({ onDay: '2026-01-02' });
  const sealed = await words(scheme.schemeId, 'Ông Mẫu, số 5 phố 3');
  const shown = { name: 'Nguyễn Văn Mẫu', contact: '0900 000 000', agreedOn: '2026-01-02' };
  const unreachable = { ...shown, contact: '0900 12' };
  expect(await change(scheme, 'chair', { words: sealed, shown: unreachable })).toMatchObject({
    code: 'invalid_input',
  });
  ok(await change(scheme, 'chair', { words: sealed, shown }));
  expect((await read(scheme.schemeId, 'auditor')).chair).toMatchObject({ name: 'Nguyễn Văn Mẫu' });
  expect((await read(scheme.schemeId)).chairWords).not.toBeNull();
  for (const who of ['auditor', 'analyst', 'deskAuditor'] as const)
    expect((await read(scheme.schemeId, who)).chairWords).toBeNull();
  const again = await words(scheme.schemeId, 'Ông Mẫu không đồng ý nữa');
  ok(await change(scheme, 'chair', { words: again, shown: null }));
  expect((await read(scheme.schemeId)).chair).toBeNull();
  const stored = await services.db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'scheme')
    .execute();
  expect(JSON.stringify(stored)).not.toContain('Nguyễn Văn Mẫu');
});

it('ends its sites and terms with itself', async () => {
  const scheme = await launched('2026-01-05');
  const { siteId } = await site(scheme);
  await team(scheme, siteId);
  expect(await read(scheme.schemeId)).toMatchObject({ sites: 1, teams: 1, members: 5 });
  expect(await step(scheme, 'dissolve', '2026-01-09')).toMatchObject({ code: 'end_before_start' });
  ok(await step(scheme, 'dissolve', '2026-02-01'));
  expect(await read(scheme.schemeId)).toMatchObject({
    state: 'dissolved',
    dissolvedOn: '2026-02-01',
    sites: 0,
    teams: 0,
    members: 0,
  });
  expect((await site(scheme)).answer).toMatchObject({ code: 'scheme_not_alive' });
});

it('sums the fields that count over the sites that stand', async () => {
  const scheme = await launched('2026-01-05');
  const first = await site(scheme);
  await site(scheme, { fields: { lamps: 3, metres: 250 } });
  const sums = async () =>
    Object.fromEntries((await read(scheme.schemeId)).totals.map(({ code, sum }) => [code, sum]));
  expect(await sums()).toEqual({ lamps: 15, metres: 250, households: 40 });
  ok(await change(scheme, `sites/${first.siteId}/end`, { toDay: '2026-02-01' }));
  expect(await sums()).toEqual({ lamps: 3, metres: 250 });
});

it('is listed by page, kind, standing and area, to those alone who read it', async () => {
  const mine = await launched('2026-02-25', { kind: 'school_gate' });
  const older = await launched('2026-02-24', { kind: 'school_gate' });
  const coming = await propose({ kind: 'school_gate', onDay: '2026-02-26' });
  const ids = async (who: Parameters<typeof get>[0], query = '') => {
    const reply = ok(await get(who, `/api/schemes?kind=school_gate${query}`)).body as ReplyOf<
      typeof listSchemes
    >;
    return { ids: reply.rows.map(({ schemeId }) => schemeId), next: reply.next };
  };
  expect((await ids('chief')).ids).toEqual([coming, mine, older].map(({ schemeId }) => schemeId));
  const first = await ids('auditor', '&limit=2');
  expect(first.ids).toHaveLength(2);
  expect((await ids('auditor', `&limit=2&cursor=${first.next}`)).ids).toEqual([older.schemeId]);
  expect((await ids('analyst', '&standing=coming')).ids).toEqual([coming.schemeId]);
  expect((await ids('analyst', '&areaId=202')).ids).toEqual([]);
  expect((await ids('otherChief')).ids).toEqual([]);
  expect(await get('chief', '/api/schemes?areaId=202')).toMatchObject({ code: 'forbidden' });
  expect(await get('chief', '/api/schemes?cursor=abc')).toMatchObject({ code: 'bad_cursor' });
  expect(await get('otherChief', `/api/schemes/${mine.schemeId}`)).toMatchObject({ code: 'not_found' });
});
