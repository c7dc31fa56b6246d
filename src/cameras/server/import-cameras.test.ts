import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { cameraKeepers, TEST_CAMERA } from '../../../tests/kit/test-cameras.ts';
import { ok } from '../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { MOST_IMPORTED, type matchCameras } from '../import-contract.ts';

const world = await foundWorld();
const { clock, db } = world.services;
clock.set('2026-03-02T02:00:00Z');
const { post, register, step, words } = cameraKeepers(world);
const { unitId } = world.desk.unit;

const bring = (...rows: object[]) => post('reception', '/api/cameras/import', { unitId, rows });
const match = async (...addresses: string[]) =>
  (await demand(post('chief', '/api/cameras/matching', { unitId, addresses, cameraIds: [] }))) as ReplyOf<
    typeof matchCameras
  >;
const row = async (address: string, over: object = {}) => {
  const cameraId = randomUUID();
  const owner = await words(cameraId, 'Bà Thử');
  return { cameraId, version: null, fields: { ...TEST_CAMERA, address }, owner, ...over };
};
const stepsOf = (cameraId: string) =>
  db.selectFrom('camera_step').select(['version', 'action']).where('camera_id', '=', cameraId).execute();

it('writes a batch once, however often it comes, and finds it again with its owners', async () => {
  const [one, other] = [await row('Phố nhập 1'), await row('Phố nhập 2')];
  expect(await bring(one, other)).toMatchObject({ body: { written: 2 } });
  expect(await bring(one, other)).toMatchObject({ body: { written: 0 } });
  const { rows } = await match('Phố nhập 1', 'Phố nhập 3');
  expect(rows).toMatchObject([{ cameraId: one.cameraId, version: 1, owner: { author: expect.any(String) } }]);
  const fields = { ...one.fields, rangeM: 60 };
  const changed = { ...one, version: 1, fields, owner: await words(one.cameraId, 'Ông Thử') };
  expect(await bring(changed)).toMatchObject({ body: { written: 1 } });
  // the answer was lost, and the batch comes again
  expect(await bring(changed)).toMatchObject({ body: { written: 0 } });
  expect(await stepsOf(one.cameraId)).toEqual([
    { version: 1, action: 'register' },
    { version: 2, action: 'change' },
  ]);
});

it('writes nothing of a batch of which one row is refused, and says which', async () => {
  const sound = await row('Phố nhập 4');
  const late = await row('Phố nhập 5', { fields: { ...TEST_CAMERA, fromDay: '2026-03-03' } });
  const refused = await bring(sound, late);
  expect(refused).toMatchObject({ code: 'day_in_future', body: { error: { details: { row: 1 } } } });
  const camera = await register({ address: 'Phố nhập 6' });
  ok(await step(camera, 'seen_working', '2026-03-01'));
  const stale = { cameraId: camera.cameraId, version: 1, fields: { ...TEST_CAMERA, angle: 60 }, owner: null };
  expect(await bring(sound, stale)).toMatchObject({ code: 'camera_changed' });
  const taken = { ...stale, version: null };
  expect(await bring(sound, taken)).toMatchObject({
    code: 'already_entered',
    body: { error: { details: { row: 1 } } },
  });
  expect(await bring(sound, sound)).toMatchObject({ code: 'invalid_input' });
  expect((await match('Phố nhập 4')).rows).toEqual([]);
});

it('takes nobody to have seen what a list names', async () => {
  const sound = await row('Phố nhập 9');
  expect(await bring(sound)).toMatchObject({ body: { written: 1 } });
  const { fromDay } = TEST_CAMERA;
  expect((await match('Phố nhập 9')).rows).toMatchObject([{ state: 'working', seenOn: fromDay }]);
});

it('finds a camera by its id under whatever name it hangs now', async () => {
  const camera = await register({ address: 'Phố nhập 10' });
  const asked = { unitId, addresses: [], cameraIds: [camera.cameraId, randomUUID()] };
  const { rows } = (await demand(post('chief', '/api/cameras/matching', asked))) as ReplyOf<
    typeof matchCameras
  >;
  expect(rows).toMatchObject([{ cameraId: camera.cameraId, address: 'Phố nhập 10' }]);
});

it('keeps an owner that somebody else’s step came before', async () => {
  const camera = await register({ address: 'Phố nhập 7' });
  ok(await step(camera, 'seen_working', '2026-03-02'));
  const fields = { ...TEST_CAMERA, address: 'Phố nhập 7' };
  const owner = await words(camera.cameraId, 'Chủ mới');
  const asSeenBefore = { cameraId: camera.cameraId, version: 1, fields, owner };
  expect(await bring(asSeenBefore)).toMatchObject({ code: 'camera_changed' });
});

it('shows a camera that was taken out without the owner it no longer has, and takes bounded batches', async () => {
  const camera = await register({ address: 'Phố nhập 8' });
  ok(await step(camera, 'remove', '2026-03-02'));
  expect((await match('Phố nhập 8')).rows).toMatchObject([{ state: 'removed', owner: null }]);
  const many = Array.from({ length: MOST_IMPORTED + 1 }, () => ({ cameraId: randomUUID() }));
  expect(await bring(...many)).toMatchObject({ code: 'invalid_input' });
  expect(
    await post('otherChief', '/api/cameras/matching', { unitId, addresses: ['Phố'], cameraIds: [] }),
  ).toMatchObject({
    code: 'not_found',
  });
});
