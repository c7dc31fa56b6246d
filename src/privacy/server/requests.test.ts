import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testMessage, testReceipt } from '../../../tests/kit/test-tips.ts';
import type { Who } from '../../../tests/routes/cast.ts';
import { type Answer, type Ask, demand, foundWorld, type ReceivedTip } from '../../../tests/routes/world.ts';
import { openMessage } from '../../sealed/open-message.ts';
import type { Change } from '../../tips/desk-contract.ts';
import type { Outcome } from '../../tips/workflow.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { RequestKind, RequestOutcome } from '../codes.ts';
import { type listOwnRequests, type listRequests, MAX_OWN_REQUESTS } from '../contract.ts';
import { endWords } from './end-words.ts';

type Register = ReplyOf<typeof listRequests>;
type Own = ReplyOf<typeof listOwnRequests>;

const world = await foundWorld();
const { services, deployment, desk } = world;
const { clock, db } = services;
const { unitId } = desk.unit;

const { askAs } = world;

function askWith({ receipt }: ReceivedTip, ask: Ask): Promise<Answer> {
  return world.ask({ ...ask, headers: world.withReceipt(receipt, ask) });
}

async function register(state = 'open', more = 'limit=100'): Promise<Register> {
  const url = `/api/privacy/requests?unitId=${unitId}&state=${state}&${more}`;
  return (await demand(askAs('reception', { method: 'GET', url }))) as Register;
}

async function own(tip: ReceivedTip): Promise<Own> {
  const asked = await askWith(tip, { method: 'GET', url: '/api/receipt/privacy-requests' });
  return (await demand(Promise.resolve(asked))) as Own;
}

async function request(tip: ReceivedTip, kind: RequestKind, requestId: string = randomUUID()): Promise<Ask> {
  const { tipId, receipt } = tip;
  const message = await testMessage(deployment, desk, { envelope: 'reporter', tipId, receipt });
  return { method: 'POST', url: '/api/receipt/privacy-requests', body: { requestId, kind, message } };
}

async function make(tip: ReceivedTip, kind: RequestKind): Promise<string> {
  const requestId = randomUUID();
  await demand(askWith(tip, await request(tip, kind, requestId)));
  return requestId;
}

async function answer(
  requestId: string,
  outcome: RequestOutcome,
  over: { who?: Who; envelope?: 'unit' | 'note'; tip?: ReceivedTip; text?: string } = {},
): Promise<Answer> {
  const { who = 'chief', envelope = 'unit', tip, text = 'Lý do.' } = over;
  const receipt = tip?.receipt ?? (await testReceipt());
  const reason = await testMessage(deployment, desk, { envelope, tipId: requestId, receipt, text });
  const url = `/api/privacy/requests/${requestId}/answer`;
  return askAs(who, { method: 'POST', url, body: { outcome, reason } });
}

async function step({ tipId, receipt }: ReceivedTip, change: Change, envelope?: 'unit' | 'note') {
  const read = await demand(askAs('chief', { method: 'GET', url: `/api/tips/${tipId}` }));
  const { version } = (read as { tip: { version: number } }).tip;
  const reason = envelope && (await testMessage(deployment, desk, { envelope, tipId, receipt }));
  const body = { version, change, ...(reason ? { reason } : {}) };
  await demand(askAs('chief', { method: 'POST', url: `/api/tips/${tipId}/transitions`, body }));
}

async function closed(outcome: Outcome): Promise<ReceivedTip> {
  const tip = await world.report(desk);
  const classification = outcome === 'prosecuted' ? 'crime_report' : 'order_information';
  await step(tip, { action: 'classify', classification, useful: true }, 'unit');
  await step(tip, { action: 'assign', assigneeId: world.people.investigator.accountId });
  await step(tip, { action: 'resolve', outcome }, 'unit');
  return tip;
}

const erasedOn = async ({ tipId }: ReceivedTip) =>
  (await db.selectFrom('tip').select('erased_on').where('tip_id', '=', tipId).executeTakeFirst())?.erased_on;
const leaves = async () =>
  (await db.selectFrom('ledger_leaf').selectAll().where('subject', '=', 'privacy').execute()).length;

it('takes a request of a receipt’s holder into the register, and its answer back to them alone', async () => {
  // a Thursday: the second working day is Monday
  clock.set('2026-03-05T02:00:00Z');
  const tip = await world.report(desk);
  const before = await leaves();
  const asked = await request(tip, 'see');
  await demand(askWith(tip, asked));
  // sent again by a phone that heard no answer
  await demand(askWith(tip, asked));
  expect(await leaves()).toBe(before + 1);
  const { requestId } = asked.body as { requestId: string };
  const row = (await register()).rows.find((each) => each.requestId === requestId);
  expect(row).toMatchObject({
    kind: 'see',
    origin: 'receipt',
    tipId: tip.tipId,
    dueOn: '2026-03-09',
    verified: false,
    outcome: null,
    description: null,
  });
  const url = `/api/tips/${tip.tipId}/messages`;
  const talk = (await demand(askAs('reception', { method: 'GET', url }))) as { rows: { kind: string }[] };
  expect(talk.rows.map(({ kind }) => kind)).toEqual(['reply']);

  // a reason that the person cannot read is none
  expect(await answer(requestId, 'granted', { envelope: 'note' })).toMatchObject({
    code: 'unknown_recipient',
  });
  await demand(
    answer(requestId, 'granted', { who: 'reception', tip, text: 'Chúng tôi giữ lời kể của bạn.' }),
  );
  expect(await answer(requestId, 'granted', { tip })).toMatchObject({ code: 'request_answered' });
  expect(await leaves()).toBe(before + 2);
  const told = await own(tip);
  const [{ reason, ...mine } = { reason: null }] = told.requests;
  expect(mine).toMatchObject({ requestId, outcome: 'granted', answeredOn: '2026-03-05' });
  expect(reason).toMatchObject({ author: null, kind: 'reason' });
  expect(told.signers.keys.map((key) => key.unitId)).toEqual([unitId]);
  const opened = await openMessage(tip.receipt.identity, {
    columns: { tipId: requestId, messageId: reason?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(reason?.ciphertext ?? ''),
    grant: fromBase64Url(reason?.grants[0]?.sealed ?? ''),
  });
  expect(opened.content.text).toBe('Chúng tôi giữ lời kể của bạn.');
  const answered = (await register('answered')).rows.find((each) => each.requestId === requestId);
  expect(answered?.answeredBy).toBe(world.people.reception.displayName);
  expect(answered?.reason?.grants.map(({ recipient }) => recipient)).toEqual(['unit']);
});

it('keeps what an officer enters, sealed to the unit, and gives pages by deadline', async () => {
  clock.set('2026-03-16T02:00:00Z');
  const requestId = randomUUID();
  const receipt = await testReceipt();
  const note = await testMessage(deployment, desk, {
    envelope: 'note',
    tipId: requestId,
    receipt,
    text: 'Bà Tư',
  });
  const body = { requestId, unitId, kind: 'correct', tipId: null, description: note };
  const ask = { method: 'POST', url: '/api/privacy/requests', body };
  const { dueOn } = (await demand(askAs('reception', ask))) as { dueOn: string };
  expect(dueOn).toBe('2026-03-18');
  await demand(askAs('reception', ask));
  expect(await askAs('reception', { ...ask, body: { ...body, kind: 'see' } })).toMatchObject({
    code: 'already_entered',
  });
  const strange = { ...body, requestId: randomUUID(), tipId: (await world.report(world.other)).tipId };
  expect(await askAs('reception', { ...ask, body: strange })).toMatchObject({ code: 'not_found' });
  // of a later day: it comes after
  clock.set('2026-03-17T02:00:00Z');
  const later = await make(await world.report(desk), 'see');
  const first = await register('open', 'limit=1');
  expect(first.rows.map((row) => row.requestId)).toEqual([requestId]);
  const second = await register('open', `limit=1&cursor=${first.next}`);
  expect(second).toMatchObject({ rows: [{ requestId: later }], next: null });
  const row = (await register()).rows.find((each) => each.requestId === requestId);
  const words = row?.description;
  const opened = await openMessage(desk.key.identity, {
    columns: { tipId: requestId, messageId: words?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(words?.ciphertext ?? ''),
    grant: fromBase64Url(words?.grants[0]?.sealed ?? ''),
  });
  expect([opened.content.text, words?.author]).toEqual(['Bà Tư', world.people.reception.displayName]);
  // answered without a receipt, the reason stays with the unit
  expect(await answer(requestId, 'partly')).toMatchObject({ code: 'unknown_recipient' });
  await demand(answer(requestId, 'partly', { envelope: 'note', who: 'reception' }));
});

it('erases before the term by the chief’s word, and by nobody else’s', async () => {
  clock.set('2026-04-01T02:00:00Z');
  const tip = await closed('advised');
  const requestId = await make(tip, 'erase');
  expect(await answer(requestId, 'granted', { who: 'reception', tip })).toMatchObject({ code: 'not_found' });
  await demand(answer(requestId, 'granted', { tip }));
  expect(await erasedOn(tip)).toBe('2026-04-01');
  const follow = await askWith(tip, { method: 'GET', url: '/api/receipt/tip' });
  expect(follow.body).toMatchObject({ erasure: { ground: 'privacy.request' }, messages: expect.anything() });
  const [told] = (await own(tip)).requests;
  expect(told).toMatchObject({ outcome: 'granted' });
  expect(told?.reason?.ciphertext).toBeDefined();
  // nothing is left to ask about
  expect(await askWith(tip, await request(tip, 'see'))).toMatchObject({ code: 'tip_erased' });
});

it.each([
  ['that is still open', () => world.report(desk), 'must_be_kept'],
  ['that a criminal file needs', () => closed('prosecuted'), 'must_be_kept'],
  [
    'that is held',
    async () => {
      const tip = await closed('settled');
      await step(tip, { action: 'hold' }, 'note');
      return tip;
    },
    'tip_held',
  ],
] as const)('erases nothing of a tip %s, and leaves the request open', async (_, found, code) => {
  clock.set('2026-04-01T02:00:00Z');
  const tip = await found();
  const requestId = await make(tip, 'erase');
  expect(await answer(requestId, 'granted', { tip })).toMatchObject({ code });
  expect(await erasedOn(tip)).toBeNull();
  expect((await register()).rows.map((row) => row.requestId)).toContain(requestId);
  await demand(answer(requestId, 'must_be_kept', { tip }));
  expect((await own(tip)).requests[0]).toMatchObject({ outcome: 'must_be_kept' });
});

it('answers about a tip that was handed on with a note, and erases nothing of it', async () => {
  clock.set('2026-04-01T02:00:00Z');
  const tip = await closed('advised');
  const requestId = await make(tip, 'erase');
  const { areaId, unitId: elsewhere } = world.other.unit;
  const moved = { area_id: areaId, unit_id: elsewhere, chain: [desk.unit.areaId] };
  await db.updateTable('tip').set(moved).where('tip_id', '=', tip.tipId).execute();
  await db.updateTable('receipt').set({ area_id: areaId }).where('tip_id', '=', tip.tipId).execute();
  expect(await answer(requestId, 'granted', { envelope: 'note' })).toMatchObject({ code: 'must_be_kept' });
  expect(await answer(requestId, 'must_be_kept', { tip })).toMatchObject({ code: 'unknown_recipient' });
  await demand(answer(requestId, 'must_be_kept', { envelope: 'note' }));
  // asked of the unit that had it then, and found from wherever the tip is now
  expect((await own(tip)).requests).toMatchObject([{ outcome: 'must_be_kept', reason: null }]);
});

it('ends the words of what was answered when their term is over, and keeps the rest of the row', async () => {
  clock.set('2026-04-01T02:00:00Z');
  const tip = await world.report(desk);
  const [answered, waiting] = [await make(tip, 'see'), await make(tip, 'see')];
  await demand(answer(answered, 'granted', { tip }));
  const wordsOf = (requestId: string) =>
    db.selectFrom('register_words').select('role').where('subject_id', '=', requestId).execute();
  clock.set('2028-04-01T02:00:00Z');
  await endWords(services);
  expect(await wordsOf(answered)).toHaveLength(1);
  clock.set('2028-04-04T02:00:00Z');
  expect(await endWords(services)).toBeGreaterThan(0);
  expect(await wordsOf(answered)).toEqual([]);
  expect(await endWords(services)).toBe(0);
  const mine = (await own(tip)).requests.map(({ requestId, outcome, reason }) => ({
    requestId,
    outcome,
    reason,
  }));
  expect(mine).toContainEqual({ requestId: answered, outcome: 'granted', reason: null });
  expect(mine).toContainEqual({ requestId: waiting, outcome: null, reason: null });
});

it('takes a bounded number of requests about one tip', async () => {
  clock.set('2026-04-02T02:00:00Z');
  const tip = await world.report(desk);
  for (let made = 0; made < MAX_OWN_REQUESTS; made += 1) await make(tip, 'see');
  expect(await askWith(tip, await request(tip, 'see'))).toMatchObject({ code: 'too_many_requests' });
  expect((await own(tip)).requests).toHaveLength(MAX_OWN_REQUESTS);
});
