import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { footageKeepers } from '../../../../tests/kit/test-footage.ts';
import { ok } from '../../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../../tests/routes/world.ts';
import { linkKeys } from '../../../sealed/one-time-link.ts';
import { findByLink } from './find-by-link.ts';
import { uploadPart } from './upload-part.ts';

const world = await foundWorld();
const { services } = world;
services.clock.set('2026-03-02T02:00:00Z');
const { register, approved, byLink, approval, post } = footageKeepers(world);
const camera = await register();

/** A part whose bytes come only when `release` is called. */
function slowPart() {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  async function* content(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('first ');
    await promise;
    yield Buffer.from('last');
  }
  return { content: content(), release };
}

async function opened() {
  const footage = await approved(camera, '2026-03-01');
  const { token } = linkKeys(footage.secret);
  return { ...footage, token, link: await findByLink(services, token) };
}

const partsOf = (requestId: string) =>
  services.db
    .selectFrom('footage_part')
    .select(['part', 'stored_as'])
    .where('request_id', '=', requestId)
    .execute();

it('counts the parts that are on their way', async () => {
  const { link, requestId } = await opened();
  const clipId = randomUUID();
  const slow = [1, 2, 3, 4].map(() => slowPart());
  const sending = slow.map(({ content }, part) => uploadPart(services, link, { clipId, part }, content));
  const fifth = uploadPart(services, link, { clipId, part: 5 }, slowPart().content);
  await expect(fifth).rejects.toThrow('too_many_requests');
  for (const { release } of slow) release();
  expect(await Promise.all(sending)).toEqual(sending.map(() => ({ size: 10 })));
  expect(await partsOf(requestId)).toHaveLength(4);
  await uploadPart(services, link, { clipId, part: 4 }, pieces('another'));
  expect(await partsOf(requestId)).toHaveLength(5);
});

it('keeps one file of a part that comes twice at once', async () => {
  const { link, requestId } = await opened();
  const sent = { clipId: randomUUID(), part: 0 };
  await Promise.all([1, 2, 3].map((time) => uploadPart(services, link, sent, pieces(`time ${time}`))));
  const [part, ...more] = await partsOf(requestId);
  expect(more).toEqual([]);
  expect(await services.files.stat(part?.stored_as ?? '')).toEqual({ size: 6 });
});

it('refuses a part that was on its way when the link ended, and keeps nothing of it', async () => {
  const { link, requestId, token } = await opened();
  const { content, release } = slowPart();
  const late = uploadPart(services, link, { clipId: randomUUID(), part: 0 }, content);
  ok(await byLink('/decline', { token, reason: 'unwilling' }));
  release();
  await expect(late).rejects.toThrow('footage_link_unknown');
  expect(await partsOf(requestId)).toEqual([]);
});

it('refuses a part that was sent by a link in whose place there is another', async () => {
  const footage = await opened();
  const { content, release } = slowPart();
  const late = uploadPart(services, footage.link, { clipId: randomUUID(), part: 0 }, content);
  const again = await approval(footage, 2);
  const other = { ...again, tokenHash: Buffer.alloc(32, 7).toString('base64url') };
  ok(await post('chief', `/api/footage/${footage.requestId}/approval`, other));
  release();
  await expect(late).rejects.toThrow('footage_link_unknown');
  expect(await partsOf(footage.requestId)).toEqual([]);
});

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
