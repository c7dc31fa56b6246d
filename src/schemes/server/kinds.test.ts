import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { countSchemesOf, readScheme } from '../contract.ts';
import { number, sealedText, words, yesNo } from '../data/fields.ts';
import { SHIPPED_KINDS } from '../data/index.ts';
import type { KindForm } from '../form.ts';
import type { listGrades, listKinds, listKindVersions } from '../kind-contract.ts';
import type { listSites } from '../site-contract.ts';
import { syncKinds } from './sync-kinds.ts';

const world = await foundWorld();
const { db, clock } = world.services;
clock.set('2026-03-02T02:00:00Z');
const { launched, site, team, activity, get, post, step } = schemeKeepers(world);

const FERRY: KindForm = {
  name: words('Bến đò an toàn', 'Safe ferry landings'),
  does: words(
    'Chủ đò giữ áo phao, đăng kiểm và trật tự bến.',
    'Ferrymen keep life jackets, papers and order.',
  ),
  site: [number('boats', words('Số đò', 'Boats'), { required: true, counts: true })],
  team: [],
  activities: [{ code: 'drill', name: words('Diễn tập cứu đuối', 'Rescue drill'), fields: [] }],
};
const write = (kind: string, version: number, form: KindForm) =>
  post('analyst', '/api/scheme-kinds', { kind, version, form });

it('adds a kind without code and uses it at once; the next version leaves old records their form', async () => {
  ok(await write('ferry_landing', 1, FERRY));
  const scheme = await launched('2026-01-05', { kind: 'ferry_landing' });
  const first = await site(scheme, { fields: { boats: 3 } });
  ok(first.answer);
  ok((await activity(scheme, first.siteId, { type: 'drill' })).answer);
  const jackets = number('jackets', words('Số áo phao', 'Life jackets'), { required: true });
  ok(await write('ferry_landing', 2, { ...FERRY, site: [...FERRY.site, jackets] }));
  expect((await site(scheme, { fields: { boats: 1 } })).answer).toMatchObject({ code: 'kind_changed' });
  const lacking = await site(scheme, { kindVersion: 2, fields: { boats: 1 } });
  expect(lacking.answer).toMatchObject({ code: 'invalid_input' });
  ok((await site(scheme, { kindVersion: 2, fields: { boats: 1, jackets: 20 } })).answer);
  const { rows } = ok(await get('auditor', `/api/schemes/${scheme.schemeId}/sites`)).body as ReplyOf<
    typeof listSites
  >;
  const told = rows.map(({ kindVersion, fields }) => ({ kindVersion, fields }));
  expect(told).toHaveLength(2);
  expect(told).toContainEqual({ kindVersion: 1, fields: { boats: 3 } });
  const versions = ok(await get('chief', '/api/scheme-kinds/ferry_landing')).body as ReplyOf<
    typeof listKindVersions
  >;
  expect(versions.rows.map(({ version, form }) => [version, form.site.length])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

it('refuses a form that is not sound, and a version that is not the next', async () => {
  const asked = { ...FERRY, site: [sealedText('creed', words('Tôn giáo', 'Religion'))] };
  const refused = await write('other_kind', 1, asked);
  expect(refused).toMatchObject({
    code: 'form_not_sound',
    body: { error: { issues: [{ path: 'form.site.0.label', code: 'religion' }] } },
  });
  expect(await write('other_kind', 2, FERRY)).toMatchObject({ code: 'kind_changed' });
  expect(await write('security_lamp', 1, FERRY)).toMatchObject({ code: 'kind_changed' });
  const together = await Promise.all([1, 2].map(() => write('raced_kind', 1, FERRY)));
  expect(together.map(({ code }) => code).sort()).toEqual(['kind_changed', 'ok']);
});

it('gives no code of an earlier version another meaning, and is read where an old one did', async () => {
  const lamp = yesNo('lamp', words('Có đèn', 'Lamp'));
  const counted = number('lamp', words('Số đèn', 'Lamps'), { counts: true });
  const sealed = { ...number('born', words('Năm sinh', 'Year of birth')), sealed: true };
  ok(await write('old_meaning', 1, { ...FERRY, site: [lamp, sealed] }));
  const scheme = await launched('2026-01-05', { kind: 'old_meaning' });
  ok((await site(scheme, { fields: { lamp: true } })).answer);
  ok(await write('old_meaning', 2, { ...FERRY, site: [] }));
  const refused = await write('old_meaning', 3, { ...FERRY, site: [counted, { ...sealed, sealed: false }] });
  expect(refused).toMatchObject({
    code: 'form_not_sound',
    body: {
      error: {
        issues: [
          { path: 'form.site.0.code', code: 'code_reused' },
          { path: 'form.site.1.sealed', code: 'unsealed' },
        ],
      },
    },
  });
  // as a version stands that was written before codes kept their meaning
  const form = JSON.stringify({ ...FERRY, site: [counted] });
  await db
    .insertInto('scheme_kind')
    .values({ kind: 'old_meaning', version: 3, form, made_by: null, made_at: clock.now() })
    .execute();
  ok((await site(scheme, { kindVersion: 3, fields: { lamp: 4 } })).answer);
  const read = ok(await get('chief', `/api/schemes/${scheme.schemeId}`)).body as ReplyOf<typeof readScheme>;
  expect(read.totals).toEqual([{ kind: 'old_meaning', of: 'site', activity: null, code: 'lamp', sum: 4 }]);
});

it('adds up what its form counts, of sites, teams and activities, by period and area', async () => {
  const counts = (code: string) => number(code, words('Số', 'Number'), { counts: true });
  const patrol = { code: 'patrol', name: words('Tuần tra', 'Patrol'), fields: [counts('hours')] };
  const counting = { ...FERRY, site: [counts('boats')], team: [counts('oars')], activities: [patrol] };
  ok(await write('counting', 1, counting));
  const scheme = await launched('2026-01-05', { kind: 'counting' });
  const { siteId } = await site(scheme, { fields: { boats: 3 } });
  ok((await site(scheme, { fields: { boats: 2 }, fromDay: '2026-02-20' })).answer);
  ok((await team(scheme, siteId, { fields: { oars: 8 } })).answer);
  for (const onDay of ['2026-01-20', '2026-02-03', '2026-02-28'])
    ok((await activity(scheme, siteId, { type: 'patrol', onDay, fields: { hours: 2 } })).answer);
  const mistaken = await activity(scheme, siteId, { type: 'patrol', fields: { hours: 20 } });
  ok(await post('chief', `/api/schemes/${scheme.schemeId}/activities/${mistaken.activityId}/withdrawal`, {}));
  const sums = async (from: string, to: string, areaId = world.desk.unit.areaId) => {
    const url = `/api/schemes/count?areaId=${areaId}&from=${from}&to=${to}`;
    const reply = ok(await get('analyst', url)).body as ReplyOf<typeof countSchemesOf>;
    const own = reply.sums.filter(({ kind }) => kind === 'counting');
    return Object.fromEntries(own.map(({ code, sum }) => [code, sum]));
  };
  expect(await sums('2026-02-01', '2026-02-10')).toEqual({ boats: 3, oars: 8, hours: 2 });
  expect(await sums('2026-02-01', '2026-02-28')).toEqual({ boats: 5, oars: 8, hours: 4 });
  expect(await sums('2026-01-01', '2026-01-09')).toEqual({});
  expect(await sums('2026-02-01', '2026-02-28', 202)).toEqual({});
  const read = ok(await get('chief', `/api/schemes/${scheme.schemeId}`)).body as ReplyOf<typeof readScheme>;
  expect(read.totals.map(({ code, sum }) => [code, sum])).toEqual([
    ['boats', 5],
    ['oars', 8],
    ['hours', 6],
  ]);
});

it('is shipped once, and what a board has written is left alone', async () => {
  ok(await write('school_gate', 2, FERRY));
  await syncKinds(db);
  const { rows } = ok(await get('chief', '/api/scheme-kinds')).body as ReplyOf<typeof listKinds>;
  const kinds = rows.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(Object.keys(SHIPPED_KINDS)));
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(rows.find(({ kind }) => kind === 'school_gate')).toMatchObject({
    version: 2,
    madeBy: world.people.analyst.displayName,
  });
});

it('is graded by no number of tips and no religion', async () => {
  const grades = [
    { grade: 'many', name: words('Từ 20 tin báo trở lên', 'Twenty tips or more') },
    { grade: 'few', name: words('Ít hơn', 'Fewer') },
  ];
  const refused = await world.askAs('analyst', {
    method: 'PUT',
    url: '/api/scheme-grades',
    body: { grades },
  });
  expect(refused).toMatchObject({
    code: 'form_not_sound',
    body: { error: { issues: [{ path: 'grades.0.name', code: 'counts_tips' }] } },
  });
});

it('grades by the board’s own labels, and keeps the words of old ones', async () => {
  const grades = [
    { grade: 'good', name: words('Tốt', 'Good') },
    { grade: 'average', name: words('Trung bình', 'Average') },
  ];
  const answer = ok(
    await world.askAs('analyst', { method: 'PUT', url: '/api/scheme-grades', body: { grades } }),
  );
  const told = answer.body as ReplyOf<typeof listGrades>;
  expect(told.given.map(({ grade }) => grade)).toEqual(['good', 'average']);
  expect(told.ended.map(({ grade }) => grade).sort()).toEqual(['effective', 'weak']);
  const scheme = await launched('2026-01-05');
  for (const action of ['run', 'review'] as const) ok(await step(scheme, action, '2026-01-06'));
  expect(await step(scheme, 'grade', '2026-01-07')).toMatchObject({ code: 'unknown_grade' });
  ok(await step(scheme, 'grade', '2026-01-07', { grade: 'good' }));
});
