import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { footageKeepers, TEST_CLIP } from '../../../../tests/kit/test-footage.ts';
import { ok } from '../../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../../tests/routes/world.ts';
import type { FileStore } from '../../../platform/files.ts';
import { createGate } from '../../../platform/http/gate.ts';
import { linkKeys } from '../../../sealed/one-time-link.ts';
import { handOver as handOverBy } from './hand-over.ts';
import { lapseFootage } from './lapse-footage.ts';
import { sweepParts } from './remove-parts.ts';

const world = await foundWorld();
const { services } = world;
const { clock, db, files } = services;
clock.set('2026-03-02T02:00:00Z');
const { register, approved, byLink, send, handOver, post, sendPart } = footageKeepers(world);
const camera = await register();
const LINK = { code: 'footage_link_unknown', status: 404 };
const partsOf = (requestId: string) =>
  db.selectFrom('footage_part').selectAll().where('request_id', '=', requestId).orderBy('part').execute();
const tokenOf = ({ secret }: { secret: string }) => linkKeys(secret).token;

it('answers the same message as the first time, and any other as a used link', async () => {
  const footage = await approved(camera, '2026-03-01');
  const [message, other] = [await send(footage), await send(footage)];
  // the second clip took the first one's place
  expect(await handOver(footage, message)).toMatchObject({ code: 'clip_incomplete' });
  const first = await handOver(footage, other);
  expect(first).toMatchObject({ code: 'ok', body: { leafHash: expect.any(String) } });
  clock.advance(60_000);
  expect((await handOver(footage, other)).body).toEqual(first.body);
  expect(await handOver(footage, message)).toMatchObject(LINK);
  expect(await byLink('/decline', { token: tokenOf(footage), reason: 'unwilling' })).toMatchObject(LINK);
});

it('answers both where the same message comes twice at once, and writes it down once', async () => {
  const footage = await approved(camera, '2026-03-01');
  const message = await send(footage);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => handOver(footage, message)));
  const [first] = answers;
  for (const answer of answers) expect(answer).toMatchObject({ code: 'ok', body: first?.body });
  const links = await db
    .selectFrom('footage_step')
    .select('action')
    .where('request_id', '=', footage.requestId)
    .where('action', '=', 'hand_over')
    .execute();
  expect(links).toHaveLength(1);
});

it('answers the same reason again, for who did not hear that nothing needs to be handed over', async () => {
  const footage = await approved(camera, '2026-03-01');
  const body = { token: tokenOf(footage), reason: 'overwritten' };
  const first = await byLink('/decline', body);
  ok(first);
  clock.advance(60_000);
  expect((await byLink('/decline', body)).body).toEqual(first.body);
  expect(await byLink('/decline', { ...body, reason: 'unwilling' })).toMatchObject(LINK);
});

it('keeps nothing of a clip that is not what was signed, so that every try has to be sent again', async () => {
  const footage = await approved(camera, '2026-03-01');
  const message = await send(footage);
  const [part] = await partsOf(footage.requestId);
  await files.put(part?.stored_as ?? '', pieces(Buffer.alloc(part?.size ?? 0, 'x')), { maxBytes: 1e8 });
  expect(await handOver(footage, message)).toMatchObject({ code: 'clip_incomplete' });
  expect(await partsOf(footage.requestId)).toEqual([]);
  expect(await files.stat(part?.stored_as ?? '')).toBeUndefined();
  ok(await handOver(footage, await send(footage)));
});

it('reads a clip aside, where a slow disk holds up nobody', async () => {
  const footage = await approved(camera, '2026-03-01');
  const message = await send(footage);
  const [opened, disk] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: FileStore = {
    ...files,
    open: async (id) => {
      opened.resolve();
      await disk.promise;
      return files.open(id);
    },
  };
  const gate = createGate(1);
  const giving = gate.pass((aside) =>
    handOverBy({ ...services, files: slow }, tokenOf(footage), message, aside),
  );
  await opened.promise;
  // nobody's place is taken, and the request is not held
  expect(await gate.pass(async () => 'another')).toBe('another');
  await sendPart(tokenOf(footage))(randomUUID(), 1, Buffer.from('x'));
  disk.resolve();
  expect(await giving).toMatchObject({ leafHash: expect.any(String) });
});

it('looks at no byte of a clip whose parts do not weigh what was signed', async () => {
  const footage = await approved(camera, '2026-03-01');
  const message = await send(footage);
  const [part] = await partsOf(footage.requestId);
  await files.remove(part?.stored_as ?? '');
  const short = { size: (part?.size ?? 0) - 1 };
  await db.updateTable('footage_part').set(short).where('request_id', '=', footage.requestId).execute();
  expect(await handOver(footage, message)).toMatchObject({ code: 'clip_incomplete' });
  // it would have gone, had the file been read
  expect(await partsOf(footage.requestId)).toHaveLength(1);
});

it('lets the beginning of a clip take the place of one that was broken off, as often as that happens', async () => {
  const footage = await approved(camera, '2026-03-01');
  const part = sendPart(tokenOf(footage));
  for (let broken = 0; broken < 5; broken += 1) {
    const clipId = randomUUID();
    for (let at = 0; at < 13; at += 1) await part(clipId, at, Buffer.from(`part ${at}`));
  }
  expect(await partsOf(footage.requestId)).toHaveLength(13);
  // another clip that never begins is limited
  const more = async () => {
    for (let clip = 0; clip < 3; clip += 1) {
      const clipId = randomUUID();
      for (let at = 1; at < 27; at += 1) await part(clipId, at, Buffer.from('x'));
    }
  };
  await expect(more()).rejects.toThrow('too_many_files');
  ok(await handOver(footage, await send(footage, TEST_CLIP)));
});

it('removes what a process that stopped has left of a request that ended', async () => {
  const footage = await approved(camera, '2026-03-01');
  await send(footage);
  const kept = await partsOf(footage.requestId);
  await withdraw(footage.requestId);
  expect(await partsOf(footage.requestId)).toEqual([]);
  await db.insertInto('footage_part').values(kept).execute();
  expect(await lapseFootage(services)).toBe(0);
  expect(await sweepParts(services)).toBe(1);
  expect(await partsOf(footage.requestId)).toEqual([]);
  expect(await sweepParts(services)).toBe(0);
});

async function withdraw(requestId: string) {
  ok(await post('investigator', `/api/footage/${requestId}/withdrawal`, { version: 2 }));
}

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
