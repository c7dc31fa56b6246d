import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { cameraKeepers, TEST_CAMERA } from '../../../tests/kit/test-cameras.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { camerasWithin, listCameras, readCamera } from '../contract.ts';
import { couldHaveSeen } from '../could-have-seen.ts';
import { askedBox, boxAround, pointAt } from '../geometry.ts';

const world = await foundWorld();
const { clock, db } = world.services;
clock.set('2026-03-02T02:00:00Z');
const { register, change, step, post, get, words } = cameraKeepers(world);
const { unitId } = world.desk.unit;
const read = async (cameraId: string, who: Parameters<typeof get>[0] = 'chief') =>
  (await demand(get(who, `/api/cameras/${cameraId}`))) as ReplyOf<typeof readCamera>;
const list = async (query = '') =>
  (await demand(get('chief', `/api/cameras?limit=100${query}`))) as ReplyOf<typeof listCameras>;
const within = async ({ south, west, north, east }: ReturnType<typeof askedBox>) =>
  (await demand(
    get('investigator', `/api/cameras/within?south=${south}&west=${west}&north=${north}&east=${east}`),
  )) as ReplyOf<typeof camerasWithin>;
const issuesOf = (answer: { body: unknown }) =>
  (answer.body as { error: { issues: { path: string; code: string }[] } }).error.issues.map(
    ({ path }) => path,
  );

it('takes no camera without place or range, and says which field', async () => {
  const entering = (fields: object) =>
    post('chief', '/api/cameras', { cameraId: randomUUID(), unitId, fields, owner: null });
  const { lat: _, rangeM: __, ...missing } = TEST_CAMERA;
  const faulty = await entering(missing);
  expect(faulty).toMatchObject({ code: 'invalid_input' });
  expect(issuesOf(faulty).sort()).toEqual(['fields.lat', 'fields.rangeM']);
  // latitude and longitude the wrong way round
  expect(issuesOf(await entering({ ...TEST_CAMERA, lat: 105.7, lon: 19.8 }))).toEqual(['fields.lat']);
  expect(issuesOf(await entering({ ...TEST_CAMERA, rangeM: 0 }))).toEqual(['fields.rangeM']);
  expect(await entering({ ...TEST_CAMERA, fromDay: '2026-03-03' })).toMatchObject({ code: 'day_in_future' });
});

it('keeps the owner sealed, and what happened as a history with a leaf for each step', async () => {
  const camera = await register();
  const { cameraId } = camera;
  expect(await read(cameraId)).toMatchObject({ state: 'working', seenOn: '2026-03-02', keeps: true });
  expect((await read(cameraId)).owner?.ciphertext).toBeTruthy();
  expect(await read(cameraId, 'deskAuditor')).toMatchObject({ owner: null, keeps: false });
  expect(await get('otherChief', `/api/cameras/${cameraId}`)).toMatchObject({ code: 'not_found' });

  const fields = { ...TEST_CAMERA, direction: 180, retentionDays: 14 };
  ok(await change(camera, 'changes', { fields, owner: await words(cameraId, 'Bà Thử') }));
  // the words about the former owner are destroyed
  const kept = db.selectFrom('register_words').select('message_id').where('subject_id', '=', cameraId);
  expect(await kept.execute()).toHaveLength(1);
  ok(await step(camera, 'found_faulty', '2026-03-02', 'reception'));
  const { steps, state } = await read(cameraId);
  expect(state).toBe('faulty');
  expect(steps.map(({ action, before }) => [action, before])).toEqual([
    ['found_faulty', {}],
    ['change', { direction: 45, retentionDays: 7 }],
    ['register', {}],
  ]);
  const leaves = await db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'camera')
    .execute();
  const about = leaves.filter(({ fields: said }) => said?.[1] === cameraId);
  expect(about.map(({ fields: said }) => said?.[3]).sort()).toEqual(['change', 'found_faulty', 'register']);
});

it('tells who comes second what was done meanwhile', async () => {
  const camera = await register();
  ok(await step(camera, 'seen_working', '2026-03-01'));
  const late = await change({ ...camera, version: 1 }, 'steps', {
    action: 'remind_owner',
    onDay: '2026-03-02',
  });
  expect(late).toMatchObject({ code: 'camera_changed' });
  expect(late.body).toMatchObject({ error: { details: { changes: [{ action: 'seen_working' }] } } });
});

it('tells the version of now, and the newest of what happened, where much did', async () => {
  const camera = await register();
  const seen = { ...camera };
  for (let times = 0; times < 25; times += 1) ok(await step(camera, 'seen_working', '2026-03-01'));
  const late = await step(seen, 'remind_owner', '2026-03-02');
  const changes = Array.from({ length: 20 }, (_, index) => ({ version: index + 7 }));
  expect(late).toMatchObject({
    code: 'camera_changed',
    body: { error: { details: { version: 26, changes } } },
  });
});

it('lists the longest unseen first, and reminds until somebody has seen them', async () => {
  const camera = await register({ address: 'Cổng chợ' });
  const day = { seen_on: '2026-01-20' };
  await db.updateTable('camera').set(day).where('camera_id', '=', camera.cameraId).execute();
  const { rows, unseenBefore, verified } = await list('&view=unseen');
  expect({ unseenBefore, verified }).toEqual({ unseenBefore: '2026-01-31', verified: false });
  expect(rows.map(({ cameraId }) => cameraId)).toEqual([camera.cameraId]);
  expect((await list()).rows[0]?.cameraId).toBe(camera.cameraId);
  ok(await step(camera, 'remind_owner', '2026-03-01'));
  expect((await list('&view=unseen')).rows[0]).toMatchObject({ remindedOn: '2026-03-01' });
  ok(await step(camera, 'seen_working', '2026-03-02'));
  expect((await list('&view=unseen')).rows).toEqual([]);
  expect(await read(camera.cameraId)).toMatchObject({ remindedOn: null, seenOn: '2026-03-02' });
  expect(await step(camera, 'seen_working', '2025-12-31')).toMatchObject({ code: 'end_before_start' });
});

it('stands as it was last known to, in whatever order notes come in', async () => {
  const camera = await register({ address: 'Cổng trường' });
  await db
    .updateTable('camera')
    .set({ seen_on: '2026-01-10', checked_on: '2026-01-10' })
    .where('camera_id', '=', camera.cameraId)
    .execute();
  ok(await step(camera, 'found_faulty', '2026-02-10'));
  ok(await step(camera, 'seen_working', '2026-02-01'));
  expect(await read(camera.cameraId)).toMatchObject({ state: 'faulty', seenOn: '2026-02-01' });
  ok(await step(camera, 'seen_working', '2026-02-11'));
  expect(await read(camera.cameraId)).toMatchObject({ state: 'working', seenOn: '2026-02-11' });
});

it('is searched by words of the address, with or without marks, and by beginnings', async () => {
  const camera = await register({ address: 'Số 12/3 đường Bà Triệu – ngõ Hòa Bình' });
  const found = async (q: string) =>
    (await list(`&q=${encodeURIComponent(q)}`)).rows.map(({ cameraId }) => cameraId);
  for (const q of ['bà triệu', 'ba trieu', 'TRIỆU duong', '12/3 trieu', 'hoà b', 'số 12 ngo']) {
    expect(await found(q)).toEqual([camera.cameraId]);
  }
  expect(await found('trieu phong')).toEqual([]);
  expect(await found('rieu')).toEqual([]);
  // what a pattern would mean is a word like any other
  expect(await found('%_%')).toEqual((await list()).rows.map(({ cameraId }) => cameraId));
  const fields = { ...TEST_CAMERA, address: 'Ngõ 7 Lê Lợi' };
  ok(await change(camera, 'changes', { fields, owner: null }));
  expect(await found('le loi')).toEqual([camera.cameraId]);
});

it('pages through all of them, each once', async () => {
  const all = (await list()).rows.map(({ cameraId }) => cameraId);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await demand(get('chief', `/api/cameras?limit=2${cursor && `&cursor=${cursor}`}`));
    const page = answer as ReplyOf<typeof listCameras>;
    paged.push(...page.rows.map(({ cameraId }) => cameraId));
    cursor = page.next;
  }
  expect(paged).toEqual(all);
  expect(await get('chief', '/api/cameras?cursor=x')).toMatchObject({ code: 'bad_cursor' });
});

it('ends with the owner’s name erased, and shows it no more', async () => {
  const camera = await register({ lat: 19.82 });
  ok(await step(camera, 'remove', '2026-03-02'));
  expect(await read(camera.cameraId)).toMatchObject({ state: 'removed', owner: null });
  expect(await step(camera, 'seen_working', '2026-03-02')).toMatchObject({ code: 'camera_removed' });
  const shown = async (query = '') => (await list(query)).rows.map(({ cameraId }) => cameraId);
  expect(await shown()).not.toContain(camera.cameraId);
  expect(await shown('&view=removed')).toEqual([camera.cameraId]);
  expect((await within(askedBox({ lat: 19.82, lon: TEST_CAMERA.lon }))).rows).toEqual([]);
});

it('answers about a place with a box that holds every camera that could have seen it', async () => {
  const at = { lat: 19.83, lon: 105.79 };
  const camera = await register(at);
  await register({ lat: 19.87, lon: 105.79 });
  const point = pointAt(at, 45, 35);
  const { rows, more } = await within(askedBox(point));
  expect(more).toBe(false);
  expect(rows.map(({ cameraId }) => cameraId)).toEqual([camera.cameraId]);
  const [seen] = couldHaveSeen(rows, point, '2026-02-27', '2026-03-02');
  expect(seen).toMatchObject({ footage: 'held', heldThrough: '2026-03-05' });
});

it('gives the nearest to the middle where there are more than an answer holds', async () => {
  const at = { lat: 19.91, lon: 105.71 };
  const far = await register(pointAt(at, 90, 200));
  const near = await register(pointAt(at, 270, 50));
  const north = await register(pointAt(at, 0, 120));
  const { rows } = await within(boxAround(at, 300));
  expect(rows.map(({ cameraId }) => cameraId)).toEqual([near, north, far].map(({ cameraId }) => cameraId));
});

it('belongs to a site of a camera scheme of the same desk, and to no other', async () => {
  const { launched, site } = schemeKeepers(world);
  const lamps = await launched('2026-01-05');
  const scheme = await launched('2026-01-05', { kind: 'security_camera', name: 'Camera an ninh' });
  const { siteId } = await site(scheme, { fields: { cameras: 2 } });
  const dark = await site(lamps);
  const camera = await register({ site: { schemeId: scheme.schemeId, siteId } });
  expect(await read(camera.cameraId)).toMatchObject({ schemeName: 'Camera an ninh', siteName: 'Phố 3' });
  const wrong = { ...TEST_CAMERA, site: { schemeId: lamps.schemeId, siteId: dark.siteId } };
  const refused = await change(camera, 'changes', { fields: wrong, owner: null });
  expect(refused).toMatchObject({ code: 'invalid_input' });
  expect(issuesOf(refused)).toEqual(['fields.site']);
});

it('takes the same camera twice as one, and another one under its id not at all', async () => {
  const cameraId = randomUUID();
  const body = { cameraId, unitId, fields: TEST_CAMERA, owner: await words(cameraId, 'Bà Thử') };
  ok(await post('reception', '/api/cameras', body));
  expect(await post('reception', '/api/cameras', body)).toMatchObject({ code: 'ok', body: { version: 1 } });
  const reworded = { ...body, owner: await words(cameraId, 'Bà Thứ') };
  expect(await post('reception', '/api/cameras', reworded)).toMatchObject({ code: 'already_entered' });
  const other = { ...body, fields: { ...TEST_CAMERA, angle: 60 } };
  expect(await post('reception', '/api/cameras', other)).toMatchObject({ code: 'already_entered' });
});

it('answers the same step again as taken, and writes it down once', async () => {
  for (const action of ['seen_working', 'remove']) {
    const camera = await register();
    const url = `/api/cameras/${camera.cameraId}/steps`;
    const body = { version: camera.version, action, onDay: '2026-03-02' };
    const answers = await Promise.all([1, 2, 3].map(() => post('chief', url, body)));
    for (const answer of answers) expect(answer).toMatchObject({ code: 'ok', body: { version: 2 } });
    expect((await read(camera.cameraId)).steps).toHaveLength(2);
    // another's, or of another day, it is not
    expect(await post('reception', url, body)).toMatchObject({ code: 'camera_changed' });
    expect(await post('chief', url, { ...body, onDay: '2026-03-01' })).toMatchObject({
      code: 'camera_changed',
    });
  }
});
