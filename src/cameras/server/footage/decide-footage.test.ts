import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { TEST_CAMERA } from '../../../../tests/kit/test-cameras.ts';
import { footageKeepers } from '../../../../tests/kit/test-footage.ts';
import { ok } from '../../../../tests/kit/test-schemes.ts';
import { demand, foundWorld } from '../../../../tests/routes/world.ts';
import { linkKeys, newLinkSecret } from '../../../sealed/one-time-link.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { type readChain, type readFootage, SHOWN_LINKS } from '../../footage-contract.ts';
import { lapseFootage } from './lapse-footage.ts';
import { findRequest } from './request-queries.ts';
import { viewFootage } from './view-footage.ts';

const world = await foundWorld();
const { services } = world;
const { clock, db } = services;
const NOW = '2026-03-02T02:00:00Z';
clock.set(NOW);
const keepers = footageKeepers(world);
const { register, change, ask, approval, approved, byLink, send, handOver, post, get, words } = keepers;
const read = async (requestId: string, who: 'chief' | 'investigator' | 'reception' = 'chief') =>
  (await demand(get(who, `/api/footage/${requestId}`))) as ReplyOf<typeof readFootage>;
const LINK = { code: 'footage_link_unknown', status: 404 };
const open = ({ secret }: { secret: string }) => byLink('', { token: linkKeys(secret).token });
const withdraw = (requestId: string, version: number, who: 'chief' | 'investigator' | 'reception') =>
  post(who, `/api/footage/${requestId}/withdrawal`, { version });

it('takes a link back by whoever asked or could have approved, and by nobody else', async () => {
  for (const who of ['chief', 'investigator'] as const) {
    const footage = await approved(await register(), '2026-03-01');
    await send(footage);
    expect(await read(footage.requestId, who)).toMatchObject({ withdraws: true });
    expect(await read(footage.requestId, 'reception')).toMatchObject({ withdraws: false });
    expect(await withdraw(footage.requestId, 2, 'reception')).toMatchObject({ code: 'not_found' });
    ok(await withdraw(footage.requestId, 2, who));
    // an answer that was lost is heard again, by nobody else
    expect(await withdraw(footage.requestId, 2, who)).toMatchObject({ code: 'ok', body: { version: 3 } });
    const other = who === 'chief' ? 'investigator' : 'chief';
    expect(await withdraw(footage.requestId, 2, other)).toMatchObject({ code: 'footage_closed' });
    expect(await open(footage)).toMatchObject(LINK);
    expect(await read(footage.requestId, who)).toMatchObject({ state: 'withdrawn', withdraws: false });
    expect(await withdraw(footage.requestId, 3, 'investigator')).toMatchObject({ code: 'footage_closed' });
    const left = db.selectFrom('footage_part').where('request_id', '=', footage.requestId).select('part');
    expect(await left.execute()).toEqual([]);
  }
});

it('answers the same refusal again, and another reason not at all', async () => {
  const { requestId } = await ask(await register(), '2026-03-01');
  const refuse = (reason: string) =>
    post('chief', `/api/footage/${requestId}/refusal`, { version: 1, reason });
  const answers = await Promise.all([1, 2, 3].map(() => refuse('too_wide')));
  for (const answer of answers) expect(answer).toMatchObject({ code: 'ok', body: { version: 2 } });
  expect(await refuse('no_ground')).toMatchObject({ code: 'footage_closed' });
  expect((await read(requestId)).steps).toHaveLength(2);
});

it('keeps the letter of a link no longer than the link', async () => {
  const letterOf = async ({ requestId }: { requestId: string }) =>
    (
      await db
        .selectFrom('footage_request')
        .select('letter')
        .where('request_id', '=', requestId)
        .executeTakeFirstOrThrow()
    ).letter;
  const camera = await register();
  const handed = await approved(camera, '2026-03-01');
  const declined = await approved(camera, '2026-03-01');
  expect(await letterOf(handed)).not.toBeNull();
  ok(await handOver(handed, await send(handed)));
  ok(await byLink('/decline', { token: linkKeys(declined.secret).token, reason: 'unwilling' }));
  expect([await letterOf(handed), await letterOf(declined)]).toEqual([null, null]);
});

it('makes a new link in the place of one that went astray, as a link of the chain', async () => {
  const footage = await approved(await register(), '2026-03-01');
  await send(footage);
  clock.set('2026-03-03T02:00:00Z');
  const again = { requestId: footage.requestId, secret: newLinkSecret() };
  const url = `/api/footage/${footage.requestId}/approval`;
  const body = await approval(again, 2);
  const made = { version: 3, expiresAt: '2026-03-06T02:00:00.000Z' };
  expect(await post('chief', url, body)).toMatchObject({ body: made });
  // whoever did not hear of it shows the same link
  expect(await post('chief', url, body)).toMatchObject({ body: made });
  // of two who make one at once, one is told
  const other = await approval({ ...again, secret: newLinkSecret() }, 2);
  expect(await post('chief', url, other)).toMatchObject({ code: 'footage_closed' });
  expect(await open(footage)).toMatchObject(LINK);
  ok(await open(again));
  expect((await read(footage.requestId)).steps.map(({ action }) => action)).toEqual([
    'approve',
    'approve',
    'ask',
  ]);
  expect(await handOver(again, await send(again))).toMatchObject({ code: 'ok' });
  clock.set(NOW);
});

it('writes down every view of many at once, and gives the whole chain page by page', async () => {
  const footage = await approved(await register(), '2026-03-01');
  ok(await handOver(footage, await send(footage)));
  const looking = () =>
    post('investigator', `/api/footage/${footage.requestId}/views`, {
      viewId: randomUUID(),
      reason: 'fix_time',
    });
  for (const answer of await Promise.all([1, 2, 3, 4, 5].map(looking))) ok(answer);
  const request = await findRequest(db, footage.requestId, [world.desk.unit.areaId]);
  if (!request) throw new Error('the request is there');
  const { account_id: accountId } = await db
    .selectFrom('account')
    .select('account_id')
    .executeTakeFirstOrThrow();
  for (let view = 0; view < SHOWN_LINKS; view += 1) {
    await viewFootage(services, accountId, request, { viewId: randomUUID(), reason: 'case_file' });
  }
  const { steps, next } = await read(footage.requestId);
  expect(steps).toHaveLength(SHOWN_LINKS);
  const url = `/api/footage/${footage.requestId}/chain?limit=100`;
  const older = (await demand(get('chief', `${url}&cursor=${next}`))) as ReplyOf<typeof readChain>;
  expect(older.next).toBeNull();
  const all = [...steps, ...older.rows];
  expect(all.map(({ version }) => version)).toEqual(all.map((_, index) => all.length - index));
  expect(all.slice(-3).map(({ action }) => action)).toEqual(['hand_over', 'approve', 'ask']);
  expect(await get('chief', `${url}&cursor=x`)).toMatchObject({ code: 'bad_cursor' });
});

it('says of a request that lapsed whether nobody decided or nobody answered', async () => {
  const week = await register();
  const month = await register({ retentionDays: 30 });
  const undecided = await ask(week, '2026-03-01');
  const silent = await approved(month, '2026-03-01');
  clock.set('2026-03-08T02:00:00Z');
  expect(await read(undecided.requestId)).toMatchObject({ state: 'lapsed', lapse: 'not_decided' });
  expect(await lapseFootage(services)).toBe(2);
  expect(await lapseFootage(services)).toBe(0);
  const stands = await read(undecided.requestId);
  expect(stands).toMatchObject({ lapse: 'not_decided', steps: [{ reason: 'not_decided' }, {}] });
  expect(await read(silent.requestId)).toMatchObject({
    lapse: 'not_answered',
    dueOn: '2026-03-30',
    steps: [{ reason: 'not_answered' }, {}, {}],
  });
  clock.set(NOW);
});

it('does not hold up other requests for one that cannot lapse, and does not hide why', async () => {
  const camera = await register();
  const [one, other] = [await ask(camera, '2026-02-25'), await ask(camera, '2026-02-26')];
  clock.set('2026-03-08T02:00:00Z');
  // a link of the chain is in the way of the first
  const known = await db
    .selectFrom('footage_step')
    .selectAll()
    .where('request_id', '=', one.requestId)
    .executeTakeFirstOrThrow();
  const inTheWay = { ...known, version: 2 };
  await db.insertInto('footage_step').values(inTheWay).execute();
  await expect(lapseFootage(services)).rejects.toThrow('1 requests for footage could not lapse');
  expect((await read(other.requestId)).steps[0]).toMatchObject({ action: 'lapse' });
  await db
    .deleteFrom('footage_step')
    .where('request_id', '=', one.requestId)
    .where('version', '=', 2)
    .execute();
  expect(await lapseFootage(services)).toBe(1);
  clock.set(NOW);
});

it('ends what is asked earlier where footage turns out to be kept for fewer days, and never later', async () => {
  const camera = await register({ retentionDays: 30 });
  const { requestId: waits } = await ask(camera, '2026-03-01');
  const { requestId: linked } = await approved(camera, '2026-02-28');
  const keep = async (retentionDays: number) =>
    ok(await change(camera, 'changes', { fields: { ...TEST_CAMERA, retentionDays }, owner: null }));
  await keep(5);
  expect(await read(waits)).toMatchObject({ dueOn: '2026-03-05' });
  expect(await read(linked)).toMatchObject({ dueOn: '2026-03-04', expiresAt: '2026-03-04T17:00:00.000Z' });
  await keep(60);
  expect(await read(waits)).toMatchObject({ dueOn: '2026-03-05' });
  await keep(1);
  expect(await read(waits)).toMatchObject({ state: 'lapsed', lapse: 'not_decided' });
});

it('takes the same request twice as one, and another one under its id not at all', async () => {
  const camera = await register();
  const requestId = randomUUID();
  const url = `/api/cameras/${camera.cameraId}/footage`;
  const sealed = await words(requestId, '{"why":"Đối chiếu"}');
  const body = { requestId, purpose: 'fire', onDay: '2026-03-01', words: sealed };
  const first = await post('investigator', url, body);
  ok(first);
  expect((await post('investigator', url, body)).body).toEqual(first.body);
  expect((await read(requestId)).steps).toHaveLength(1);
  const taken = { code: 'already_entered' };
  expect(await post('reception', url, body)).toMatchObject(taken);
  expect(await post('investigator', url, { ...body, purpose: 'accident' })).toMatchObject(taken);
  const reworded = { ...body, words: await words(requestId, '{"why":"Khác"}') };
  expect(await post('investigator', url, reworded)).toMatchObject(taken);
});

it('decides nothing more about a link whose hours are over, before that is written down too', async () => {
  const footage = await approved(await register(), '2026-03-01');
  const asked = await ask(await register(), '2026-03-01');
  clock.set('2026-03-05T02:00:00Z');
  const url = `/api/footage/${footage.requestId}/approval`;
  const renewed = await approval({ ...footage, secret: newLinkSecret() }, 2);
  expect(await post('chief', url, renewed)).toMatchObject({ code: 'footage_closed' });
  expect(await withdraw(footage.requestId, 2, 'chief')).toMatchObject({ code: 'footage_closed' });
  expect(await read(footage.requestId)).toMatchObject({ state: 'lapsed', withdraws: false });
  clock.set('2026-03-09T02:00:00Z');
  expect(await withdraw(asked.requestId, 1, 'investigator')).toMatchObject({ code: 'footage_closed' });
  clock.set(NOW);
});
