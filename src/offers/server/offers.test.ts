import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OfferTo, testOffer } from '../../../tests/kit/test-offers.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { type TestReceipt, testMessage } from '../../../tests/kit/test-tips.ts';
import type { Who } from '../../../tests/routes/cast.ts';
import { type Answer, demand, foundWorld } from '../../../tests/routes/world.ts';
import { endUnit } from '../../accounts/server/index.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { isSignedByUnit } from '../../tips/check-message.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { BodyOf, ReplyOf } from '../../wire/endpoint.ts';
import type { countOffers, listOffers, readOwnOffer, sendOffer, stepOffer } from '../contract.ts';
import { readOfferWords } from '../offer-words.ts';
import { endWords } from './end-words.ts';
import { ownsOpenOffers, takeOffer } from './index.ts';

type Sent = BodyOf<typeof sendOffer>;
type Own = ReplyOf<typeof readOwnOffer>;

const world = await foundWorld();
const { services, deployment, desk, other, askAs } = world;
const { db, clock } = services;
const { unitId, areaId } = desk.unit;
const here: OfferTo = { services, deployment, desk };
const keepers = schemeKeepers(world);
let schemeId = '';

beforeAll(async () => {
  clock.set('2026-03-02T02:00:00Z');
  ({ schemeId } = await keepers.launched('2026-01-05'));
});

const send = (body: Sent): Promise<Answer> => world.ask({ method: 'POST', url: '/api/offers', body });
const list = async (view = 'open', more = 'limit=100') => {
  const url = `/api/offers?unitId=${unitId}&view=${view}&${more}`;
  return (await demand(askAs('reception', { method: 'GET', url }))) as ReplyOf<typeof listOffers>;
};
const find = async (offerId: string, view = 'open') =>
  (await list(view)).rows.find((row) => row.offerId === offerId) ?? {
    steps: [],
    state: 'not there' as const,
  };
const own = async (receipt: TestReceipt): Promise<Own> => {
  const asked = { method: 'GET', url: '/api/receipt/offer' };
  return (await demand(world.ask({ ...asked, headers: world.withReceipt(receipt, asked) }))) as Own;
};
const count = async () =>
  (await demand(askAs('chief', { method: 'GET', url: `/api/offers/count?unitId=${unitId}` }))) as ReplyOf<
    typeof countOffers
  >;

async function step(
  offerId: string,
  receipt: TestReceipt,
  over: Partial<BodyOf<typeof stepOffer>> & { who?: Who; envelope?: 'unit' | 'note'; text?: string } = {},
): Promise<Answer> {
  const { who = 'chief', envelope = 'unit', text = 'Cảm ơn bạn.', ...body } = over;
  const letter = await testMessage(deployment, desk, { envelope, tipId: offerId, receipt, text });
  const asked = { version: 1, action: 'answer', letter, scheme: null, ...body };
  return askAs(who, { method: 'POST', url: `/api/offers/${offerId}/steps`, body: asked });
}

const entered = (over = {}) => ({
  schemeId: randomUUID(),
  kind: 'security_lamp',
  name: 'Ngọn đèn an ninh ngõ 12',
  about: '',
  paidByPeople: true,
  ...over,
});

describe('a request to join', () => {
  it('arrives once however often it is sent, and is read by the unit that keeps the scheme alone', async () => {
    const { body } = await testOffer(here, { schemeId, text: 'Tôi rảnh buổi tối.' });
    const first = await demand(send(body));
    clock.advance(60_000);
    expect(await demand(send(body))).toEqual(first);
    const leaves = await db
      .selectFrom('ledger_leaf')
      .select('leaf_hash')
      .where('subject', '=', 'offer')
      .execute();
    expect(leaves).toHaveLength(1);
    // ten working days from a Monday on
    expect(first).toMatchObject({ dueOn: '2026-03-16' });
    const row = await find(body.offerId);
    expect(row).toMatchObject({ kind: 'join', state: 'received', scheme: { schemeId }, dueVerified: false });
    if (!('words' in row) || row.words === null) throw new Error('no words');
    expect(row.words).toMatchObject({ author: null, kind: 'reply' });
    const { content } = await openMessage(desk.key.identity, {
      columns: { tipId: body.offerId, messageId: row.words.messageId },
      files: [],
      ciphertext: fromBase64Url(row.words.ciphertext ?? ''),
      grant: fromBase64Url(row.words.grants[0]?.sealed ?? ''),
    });
    const clear = { kind: 'join', schemeId, schemeKind: null, placeAreaId: null } as const;
    const read = readOfferWords(content.text, { ...clear, replyRecipient: row.replyRecipient });
    expect(read).toMatchObject({ words: 'Tôi rảnh buổi tối.' });
    const stored = await db.selectFrom('scheme_offer').select('area_id').execute();
    expect(stored).toEqual([{ area_id: areaId }]);
  });

  it('is refused for another body under the same receipt, and nothing of it is kept', async () => {
    const { body, receipt } = await testOffer(here, { schemeId });
    await demand(send(body));
    const { body: second } = await testOffer(here, { schemeId, receipt });
    expect(await send(second)).toMatchObject({ code: 'already_entered' });
    expect(await find(second.offerId)).toMatchObject({ state: 'not there' });
  });

  it('is handed on, with a clock that runs anew, then answered; the sender reads both letters', async () => {
    const { body, receipt } = await testOffer(here, { schemeId });
    const { offerId } = body;
    await demand(send(body));
    clock.set('2026-03-10T02:00:00Z');
    ok(await step(offerId, receipt, { action: 'hand_on', text: 'Đã chuyển chủ nhiệm.' }));
    expect(await find(offerId)).toMatchObject({ state: 'handed_on', dueOn: '2026-03-24', closedOn: null });
    expect(await step(offerId, receipt, { action: 'answer' })).toMatchObject({ code: 'offer_changed' });
    expect(await step(offerId, receipt, { version: 2, action: 'hand_on' })).toMatchObject({
      code: 'offer_step_not_allowed',
    });
    ok(
      await step(offerId, receipt, {
        version: 2,
        action: 'answer',
        who: 'reception',
        text: 'Mời bạn đến tối thứ Bảy.',
      }),
    );
    expect(await find(offerId, 'closed')).toMatchObject({
      state: 'answered',
      closedOn: '2026-03-10',
      version: 3,
    });
    const mine = await own(receipt);
    expect(mine.steps.map(({ action, by }) => [action, by])).toEqual([
      ['receive', null],
      ['hand_on', null],
      ['answer', null],
    ]);
    const texts = await Promise.all(
      mine.letters.map(async (letter) => {
        expect(isSignedByUnit(offerId, letter, mine.signers)).toBe(true);
        const { content } = await openMessage(receipt.identity, {
          columns: { tipId: offerId, messageId: letter.messageId },
          files: [],
          ciphertext: fromBase64Url(letter.ciphertext ?? ''),
          grant: fromBase64Url(letter.grants[0]?.sealed ?? ''),
        });
        return content.text;
      }),
    );
    expect(texts).toEqual(['Đã chuyển chủ nhiệm.', 'Mời bạn đến tối thứ Bảy.']);
  });

  it('cannot be closed without a letter that the sender can read', async () => {
    const { body, receipt } = await testOffer(here, { schemeId });
    await demand(send(body));
    const { offerId } = body;
    expect(await step(offerId, receipt, { action: 'decline', envelope: 'note' })).toMatchObject({
      code: 'unknown_recipient',
    });
    expect(await step(offerId, receipt, { action: 'take_up', scheme: entered() })).toMatchObject({
      code: 'offer_step_not_allowed',
    });
    ok(
      await step(offerId, receipt, { action: 'decline', text: 'Tổ đã đủ người; mời bạn tham gia năm sau.' }),
    );
    expect(await own(receipt)).toMatchObject({ state: 'declined' });
  });

  it('is refused to a scheme that is not at work, without work, sealed to another desk, or with a file', async () => {
    const coming = await keepers.propose();
    const { body } = await testOffer(here, { schemeId: coming.schemeId });
    expect(await send(body)).toMatchObject({ code: 'not_found' });
    const { body: lazy } = await testOffer(here, { schemeId });
    expect(await send({ ...lazy, proof: body.proof })).toMatchObject({ code: 'bad_proof_of_work' });
    const { body: astray } = await testOffer({ ...here, desk: other }, { schemeId });
    expect(await send(astray)).toMatchObject({ code: 'unknown_recipient' });
    const { body: changed } = await testOffer(here, { schemeId });
    const forged = { ...changed.message, signature: astray.message.signature };
    expect(await send({ ...changed, message: forged })).toMatchObject({ code: 'bad_signature' });
    expect(await send({ ...changed, schemeKind: 'security_lamp' })).toMatchObject({ code: 'invalid_input' });
  });
});

describe('what cannot be read', () => {
  const aside = (offerId: string, over: { who?: Who; version?: number } = {}) =>
    askAs(over.who ?? 'chief', {
      method: 'POST',
      url: `/api/offers/${offerId}/steps`,
      body: { version: over.version ?? 1, action: 'set_aside', letter: null, scheme: null },
    });

  it('is set aside by the chief, without a letter, and its receipt says so', async () => {
    const { body, receipt } = await testOffer(here, { schemeId });
    await demand(send(body));
    const { offerId } = body;
    expect(await aside(offerId, { who: 'reception' })).toMatchObject({ code: 'forbidden' });
    expect(await step(offerId, receipt, { action: 'set_aside' })).toMatchObject({ code: 'invalid_input' });
    const before = (await count()).waiting;
    ok(await aside(offerId));
    expect(await count()).toMatchObject({ waiting: before - 1 });
    expect(await find(offerId, 'closed')).toMatchObject({ state: 'set_aside', letters: [] });
    expect(await own(receipt)).toMatchObject({ state: 'set_aside', letters: [] });
    expect(await aside(offerId, { version: 2 })).toMatchObject({ code: 'offer_step_not_allowed' });
    const url = `/api/offers/${offerId}/steps`;
    const mute = { version: 1, action: 'decline', letter: null, scheme: null };
    expect(await askAs('chief', { method: 'POST', url, body: mute })).toMatchObject({
      code: 'offer_changed',
    });
  });

  it('is refused where no letter could be sealed to whoever sent it', async () => {
    const { body } = await testOffer(here, { schemeId });
    const slip = body.receipt.replyRecipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    const receipt = { ...body.receipt, replyRecipient: slip };
    expect(await send({ ...body, receipt })).toMatchObject({ code: 'unknown_recipient' });
  });
});

describe('one proof of work', () => {
  it('pays for what one receipt signs, and for no second offer anywhere', async () => {
    const { body } = await testOffer(here, { schemeId });
    await demand(send(body));
    const { body: again } = await testOffer(here, { schemeId, offerId: body.offerId });
    expect(await send({ ...again, proof: body.proof })).toMatchObject({ code: 'already_entered' });
    // nor where the memory of proofs is another server's
    const { proof: _, ...elsewhere } = (
      await testOffer({ ...here, desk: other }, { offerId: body.offerId, placeAreaId: other.unit.areaId })
    ).body;
    await expect(takeOffer(services, elsewhere)).rejects.toThrow('already_entered');
    const { body: unpaid, receipt } = await testOffer(here, { schemeId });
    const { body: free } = await testOffer(here, { schemeId, offerId: unpaid.offerId });
    expect(await send({ ...unpaid, schemeKind: 'security_lamp' })).toMatchObject({ code: 'invalid_input' });
    expect(await send({ ...free, proof: unpaid.proof })).toMatchObject({ code: 'already_entered' });
    await demand(send(unpaid));
    expect(await own(receipt)).toMatchObject({ state: 'received' });
  });
});

describe('a unit that ends', () => {
  it('owes an answer to whoever waits', async () => {
    const { body } = await testOffer(here, { schemeId });
    await demand(send(body));
    expect(await ownsOpenOffers(db, unitId)).toBe(true);
    expect(await ownsOpenOffers(db, other.unit.unitId)).toBe(false);
    const { accountId } = world.people.administrator;
    const ending = { unitId, lastDay: '2026-12-31', heirUnitId: null };
    const stillWaits = { unit_has_open_offers: ownsOpenOffers };
    await expect(endUnit(services, accountId, ending, stillWaits)).rejects.toThrow('unit_has_open_offers');
  });
});

describe('a proposal', () => {
  it('enters the life of schemes when it is taken up, and its sender sees how far it has come', async () => {
    const { body, receipt } = await testOffer(here, { schemeKind: 'security_lamp' });
    const { offerId } = body;
    await demand(send(body));
    const scheme = entered();
    const asked = { action: 'take_up', scheme } as const;
    expect(
      await step(offerId, receipt, { ...asked, scheme: entered({ kind: 'no_such_kind' }) }),
    ).toMatchObject({
      code: 'unknown_kind',
    });
    expect(await step(offerId, receipt, { action: 'take_up' })).toMatchObject({ code: 'invalid_input' });
    ok(await step(offerId, receipt, asked));
    const url = `/api/schemes/${scheme.schemeId}`;
    const read = await demand(askAs('chief', { method: 'GET', url }));
    expect(read).toMatchObject({ state: 'proposed', name: scheme.name, unitId, version: 1 });
    expect(await own(receipt)).toMatchObject({
      state: 'taken_up',
      scheme: { name: scheme.name, state: 'proposed' },
    });
    const made = { schemeId: scheme.schemeId, version: 1 };
    ok(await keepers.step(made, 'prepare', '2026-03-10'));
    expect(await own(receipt)).toMatchObject({ scheme: { state: 'in_preparation' } });
  });

  it('is taken up once, however often it is asked, and never as something else', async () => {
    const { body, receipt } = await testOffer(here);
    await demand(send(body));
    const { offerId } = body;
    const said = { envelope: 'unit', tipId: offerId, receipt, text: 'Đã đưa vào sổ.' } as const;
    const letter = await testMessage(deployment, desk, said);
    const scheme = entered({ name: 'Ngọn đèn an ninh ngõ 14' });
    const ask = { action: 'take_up', letter, scheme } as const;
    for (const answer of await Promise.all([step(offerId, receipt, ask), step(offerId, receipt, ask)]))
      expect(ok(answer).body).toEqual({ version: 2 });
    expect(ok(await step(offerId, receipt, ask)).body).toEqual({ version: 2 });
    const renamed = { ...ask, scheme: { ...scheme, name: 'Tên khác' } };
    for (const other of [renamed, { action: 'decline', letter }, { ...ask, who: 'reception' }] as const)
      expect(await step(offerId, receipt, other)).toMatchObject({ code: 'offer_changed' });
    expect((await own(receipt)).steps).toHaveLength(2);
  });

  it('never becomes a scheme that there is already, and nothing is half written', async () => {
    const { body, receipt } = await testOffer(here);
    await demand(send(body));
    const known = await keepers.propose();
    const scheme = entered({ schemeId: known.schemeId, name: 'Ngọn đèn an ninh phố 3' });
    expect(await step(body.offerId, receipt, { action: 'take_up', scheme })).toMatchObject({
      code: 'already_entered',
    });
    expect(await find(body.offerId)).toMatchObject({ state: 'received', version: 1, scheme: null });
  });

  it('goes to the desk of the ward, and is refused where there is none or no such kind', async () => {
    const receiver = await demand(world.ask({ method: 'GET', url: `/api/offers/receiver?areaId=${areaId}` }));
    expect(receiver).toMatchObject({ desk: { unitId }, also: null });
    const { body } = await testOffer(here, { schemeKind: 'no_such_kind' });
    expect(await send(body)).toMatchObject({ code: 'unknown_kind' });
    const { body: nowhere } = await testOffer(here, { placeAreaId: 2_000_000_000 });
    expect(await send(nowhere)).toMatchObject({ code: 'unknown_area' });
    const both = `/api/offers/receiver?areaId=${areaId}&schemeId=${schemeId}`;
    expect(await world.ask({ method: 'GET', url: both })).toMatchObject({ code: 'invalid_input' });
  });
});

describe('the register', () => {
  it('shows those that wait by their day, page by page, and counts which are late', async () => {
    clock.set('2026-04-10T02:00:00Z');
    for (const day of ['2026-04-01', '2026-04-03', '2026-04-08']) {
      clock.set(`${day}T02:00:00Z`);
      await demand(send((await testOffer(here, { schemeId })).body));
    }
    const all = (await list()).rows.map(({ dueOn, offerId }) => `${dueOn} ${offerId}`);
    expect(all).toEqual(all.toSorted());
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list('open', `limit=2${cursor}`);
      paged.push(...page.rows.map(({ dueOn, offerId }) => `${dueOn} ${offerId}`));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(all);
    const today = '2026-04-10';
    clock.set(`${today}T02:00:00Z`);
    const late = all.filter((row) => row.slice(0, 10) < today).length;
    expect(await count()).toEqual({ waiting: all.length, late });
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(all.length);
  });

  it('forgets the words when their term is over, and keeps that somebody was answered', async () => {
    const { body, receipt } = await testOffer(here, { schemeId });
    await demand(send(body));
    ok(await step(body.offerId, receipt, { action: 'answer' }));
    expect(await endWords(services)).toBe(0);
    clock.set('2029-01-10T02:00:00Z');
    expect(await endWords(services)).toBeGreaterThan(0);
    expect(await endWords(services)).toBe(0);
    expect(await own(receipt)).toMatchObject({ state: 'answered', letters: [] });
    expect(await find(body.offerId, 'closed')).toMatchObject({ words: null, letters: [] });
  });

  it('forgets nothing of the scheme whose id an offer took', async () => {
    const scheme = await keepers.launched('2026-01-05');
    const words = await keepers.words(scheme.schemeId, 'Ông Mẫu, 0900 000 001');
    ok(await keepers.change(scheme, 'chair', { words, shown: null }));
    const { body, receipt } = await testOffer(here, { schemeId, offerId: scheme.schemeId });
    await demand(send(body));
    ok(await step(body.offerId, receipt, { action: 'decline' }));
    clock.set('2032-01-10T02:00:00Z');
    expect(await endWords(services)).toBeGreaterThan(0);
    const left = await db
      .selectFrom('register_words')
      .select('role')
      .where('subject_id', '=', scheme.schemeId)
      .execute();
    expect(left).toEqual([{ role: 'chair' }]);
  });
});
