import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { footageKeepers, TEST_CLIP } from '../../../../tests/kit/test-footage.ts';
import { ok } from '../../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../../tests/routes/world.ts';
import { messageRecord, verifyMessage } from '../../../sealed/message-statement.ts';
import { linkKeys, newLinkSecret } from '../../../sealed/one-time-link.ts';
import { openFile } from '../../../sealed/open-file.ts';
import { openLetter } from '../../../sealed/open-letter.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { listFootage, openLink, readFootage, viewFootage } from '../../footage-contract.ts';
import { endFootage } from './end-footage.ts';
import { lapseFootage } from './lapse-footage.ts';

const world = await foundWorld();
const { services } = world;
const { clock } = services;
const NOW = '2026-03-02T02:00:00Z';
clock.set(NOW);
const { register, step, ask, approve, approval, approved, byLink, send, sendPart, handOver, post, get } =
  footageKeepers(world);
const camera = await register();
const read = async (requestId: string) =>
  (await demand(get('chief', `/api/footage/${requestId}`))) as ReplyOf<typeof readFootage>;
const LINK = { code: 'footage_link_unknown', status: 404 };

it('is asked for while the owner still has it, and not after', async () => {
  expect((await ask(camera, '2026-02-23')).answer).toMatchObject({ code: 'footage_gone' });
  expect((await ask(camera, '2025-12-31')).answer).toMatchObject({ code: 'footage_gone' });
  expect((await ask(camera, '2026-03-03')).answer).toMatchObject({ code: 'day_in_future' });
  const { answer } = await ask(camera, '2026-02-24');
  expect(answer).toMatchObject({ code: 'ok', body: { dueOn: '2026-03-02' } });
  const gone = await register();
  ok(await step(gone, 'remove', '2026-03-02'));
  expect((await ask(gone, '2026-03-01')).answer).toMatchObject({ code: 'camera_removed' });
});

it('is decided by a chief who did not ask', async () => {
  const own = await ask(camera, '2026-03-01', 'chief');
  const footage = { requestId: own.requestId, secret: newLinkSecret() };
  expect(await approve(footage)).toMatchObject({ code: 'footage_own_request' });
  expect(await approve(footage, 'investigator')).toMatchObject({ code: 'not_found' });
  ok(await post('chief', `/api/footage/${own.requestId}/withdrawal`, { version: 1 }));
  const { requestId } = await ask(camera, '2026-03-01');
  expect(await post('chief', `/api/footage/${requestId}/withdrawal`, { version: 1 })).toMatchObject({
    code: 'not_found',
  });
  ok(await post('chief', `/api/footage/${requestId}/refusal`, { version: 1, reason: 'too_wide' }));
  expect(await read(requestId)).toMatchObject({ state: 'refused', steps: [{ reason: 'too_wide' }, {}] });
  expect(await approve({ requestId, secret: newLinkSecret() })).toMatchObject({ code: 'footage_closed' });
});

it('ends its link by the house’s hours, and never after the owner’s footage', async () => {
  const { requestId } = await approved(camera, '2026-03-01');
  expect((await read(requestId)).expiresAt).toBe('2026-03-05T02:00:00.000Z');
  const last = await approved(camera, '2026-02-24');
  expect((await read(last.requestId)).expiresAt).toBe('2026-03-02T17:00:00.000Z');
});

it('goes from the owner’s browser to the desk’s, sealed and signed, in parts, with every view in its chain', async () => {
  const footage = await approved(camera, '2026-03-01');
  const { requestId, secret } = footage;
  const keys = linkKeys(secret);
  const link = (await demand(byLink('', { token: keys.token }))) as ReplyOf<typeof openLink>;
  expect(JSON.parse(await openLetter(keys, link.requestId, fromBase64Url(link.letter)))).toMatchObject({
    from: '20:15',
  });
  const big = Buffer.concat(Array.from({ length: 24 }, () => TEST_CLIP));
  const message = await send(footage, big);
  const parts = await services.db.selectFrom('footage_part').select('part').execute();
  expect(parts.length).toBeGreaterThan(2);
  ok(await handOver(footage, message));
  expect(await services.db.selectFrom('footage_part').select('part').execute()).toEqual([]);

  const viewId = randomUUID();
  const clip = `/api/footage/${requestId}/views/${viewId}/clip`;
  expect(await get('investigator', clip)).toMatchObject({ code: 'not_found' });
  const looking = { viewId, reason: 'check_content' };
  const view = (await demand(post('investigator', `/api/footage/${requestId}/views`, looking))) as ReplyOf<
    typeof viewFootage
  >;
  expect(verifyMessage(messageRecord(view.message), view.message.signature, view.linkKey)).toBe(true);
  expect(view.linkKey).toBe(keys.signer.publicKey);
  const [grant] = view.message.grants.filter(({ to }) => to === 'unit');
  const opened = await openMessage(world.desk.key.identity, {
    columns: { tipId: requestId, messageId: view.message.messageId },
    files: view.message.files,
    ciphertext: fromBase64Url(view.message.ciphertext),
    grant: fromBase64Url(grant?.sealed ?? ''),
  });
  const headers = await world.signIn(world.people.investigator);
  const sealed = await fetch(`${world.origin}${clip}`, { headers });
  const [file] = opened.content.files;
  const plain = await openFile(
    opened.contentIdentity,
    sealed.body as ReadableStream<Uint8Array>,
    file?.sha256 ?? '',
  );
  const bytes = Buffer.from(await new Response(plain as BodyInit).arrayBuffer());
  expect(bytes.equals(big)).toBe(true);
  const { sha256 } = JSON.parse(opened.content.text) as { sha256: string };
  expect(createHash('sha256').update(bytes).digest('base64url')).toBe(sha256);
  // the reason was the investigator's, and for now
  expect(await get('chief', clip)).toMatchObject({ code: 'not_found' });
  clock.set('2026-03-02T02:16:00Z');
  expect(await get('investigator', clip)).toMatchObject({ code: 'not_found' });
  clock.set(NOW);
  const { steps, state } = await read(requestId);
  expect(state).toBe('handed_over');
  expect(steps.map(({ action, by }) => [action, by === null])).toEqual([
    ['view', false],
    ['hand_over', true],
    ['approve', false],
    ['ask', false],
  ]);
  const leaves = await services.db.selectFrom('ledger_leaf').select('leaf_hash').execute();
  const logged = new Set(leaves.map(({ leaf_hash }) => leaf_hash.toString('base64url')));
  expect(steps.every(({ leafHash }) => logged.has(leafHash))).toBe(true);
});

it('answers a guessed, a used and an expired link with one and the same', async () => {
  const token = (secret: string) => ({ token: linkKeys(secret).token });
  expect(await byLink('', token(newLinkSecret()))).toMatchObject(LINK);
  const used = await approved(camera, '2026-03-01');
  const message = await send(used);
  ok(await handOver(used, message));
  const late = await approved(camera, '2026-03-01');
  const lateMessage = await send(late);
  clock.set('2026-03-05T02:00:00Z');
  for (const [footage, sent] of [
    [used, message],
    [late, lateMessage],
  ] as const) {
    expect(await byLink('', token(footage.secret))).toMatchObject(LINK);
    const other = { ...sent, signature: Buffer.alloc(64, 7).toString('base64url') };
    expect(await handOver(footage, other)).toMatchObject(LINK);
    expect(await byLink('/decline', { ...token(footage.secret), reason: 'unwilling' })).toMatchObject(LINK);
    const { token: key } = token(footage.secret);
    await expect(sendPart(key)(randomUUID(), 0, Buffer.from('x'))).rejects.toThrow('footage_link_unknown');
  }
  expect(await read(late.requestId)).toMatchObject({ state: 'lapsed', lapse: 'not_answered' });
  expect(await lapseFootage(services)).toBeGreaterThan(0);
  expect((await read(late.requestId)).steps[0]).toMatchObject({
    action: 'lapse',
    reason: 'not_answered',
    by: null,
  });
  expect(await services.db.selectFrom('footage_part').select('part').execute()).toEqual([]);
  clock.set(NOW);
});

it('takes no clip that is not whole, not signed with the link, or for another request', async () => {
  const footage = await approved(camera, '2026-03-01');
  const message = await send(footage);
  const [file] = message.files;
  const spoilt = { ...message, signature: message.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) };
  expect(await handOver(footage, spoilt)).toMatchObject({ code: 'bad_signature' });
  const other = await approved(camera, '2026-03-01');
  expect(await handOver(other, message)).toMatchObject({ code: 'invalid_input' });
  await services.db
    .deleteFrom('footage_part')
    .where('clip_id', '=', file?.id ?? '')
    .execute();
  expect(await handOver(footage, message)).toMatchObject({ code: 'clip_incomplete' });
  ok(await handOver(footage, await send(footage)));
});

it('says why an owner does not hand over, and ends what is kept when its term is over', async () => {
  const declined = await approved(camera, '2026-03-01');
  const { token } = linkKeys(declined.secret);
  ok(await byLink('/decline', { token, reason: 'overwritten' }));
  expect(await read(declined.requestId)).toMatchObject({
    state: 'declined',
    steps: [{ action: 'decline', reason: 'overwritten', by: null }, {}, {}],
  });
  const list = async (view: string) =>
    ((await demand(get('deskAuditor', `/api/footage?view=${view}&limit=100`))) as ReplyOf<typeof listFootage>)
      .rows;
  expect((await list('closed')).map(({ state }) => state)).toContain('declined');
  const [handed] = await list('handed_over');
  expect(await endFootage(services)).toBe(0);
  const { parts } = await services.db
    .selectFrom('footage_clip')
    .select('parts')
    .where('request_id', '=', handed?.requestId ?? '')
    .executeTakeFirstOrThrow();
  clock.set('2027-04-01T02:00:00Z');
  expect(await endFootage(services)).toBeGreaterThan(0);
  expect(await endFootage(services)).toBe(0);
  const ended = { words: null, contentEnded: true };
  expect(await read(handed?.requestId ?? '')).toMatchObject({ ...ended, clip: null, state: 'handed_over' });
  for (const part of parts) expect(await services.files.stat(part)).toBeUndefined();
  // what bore no fruit is kept no longer than what did
  expect(await read(declined.requestId)).toMatchObject({ ...ended, state: 'declined' });
  clock.set(NOW);
  const other = { requestId: (await ask(camera, '2026-03-01')).requestId, secret: newLinkSecret() };
  const stale = await post('chief', `/api/footage/${other.requestId}/approval`, await approval(other, 2));
  expect(stale).toMatchObject({ code: 'footage_closed' });
});
