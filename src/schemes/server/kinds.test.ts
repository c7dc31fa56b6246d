import { expect, it } from 'vitest';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { number, sealedText, words } from '../data/fields.ts';
import { SHIPPED_KINDS } from '../data/index.ts';
import type { KindForm } from '../form.ts';
import type { listGrades, listKinds, listKindVersions } from '../kind-contract.ts';
import type { listSites } from '../site-contract.ts';
import { syncKinds } from './sync-kinds.ts';

const world = await foundWorld();
const { db, clock } = world.services;
clock.set('2026-03-02T02:00:00Z');
const { launched, site, activity, get, post, step } = schemeKeepers(world);

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
