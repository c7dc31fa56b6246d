import { randomUUID } from 'node:crypto';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { fundKeepers, numberOf } from '../../../tests/kit/test-funds.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listEntries } from '../contract.ts';
import type { OpenedSlip } from '../public-contract.ts';
import { newSlipCode, slipHash, writtenSlipCode } from '../slip-code.ts';
import { schemeFundPage } from './contributions-page.ts';
import { endWords } from './end-words.ts';
import { exportFund } from './export-fund.ts';

const world = await foundWorld();
const { services } = world;
const { db } = services;
services.clock.set('2026-03-02T02:00:00Z');
const { propose, launched } = schemeKeepers(world);
const { post, get, giving, given, spending, take, fundOf, bookOf, opened } = fundKeepers(world);

const begun = async () => (await launched('2026-01-05')).schemeId;

describe('a fund', () => {
  it('adds up what was given and spent, each entry with its number, its leaf and what is left', async () => {
    const schemeId = await begun();
    const { body } = await giving({ about: 'Thắp sáng ngõ 12' });
    expect(ok(await post(schemeId, 'givings', body)).body).toEqual({ number: 1, balance: 100_000 });
    ok((await given(schemeId, { sort: 'enterprise', gift: { is: 'money', amount: 1_500_000 } })).answer);
    ok(await post(schemeId, 'spendings', spending()));
    expect(await fundOf(schemeId)).toEqual({
      given: 1_600_000,
      spent: 40_000,
      balance: 1_560_000,
      entries: 3,
      from: { household: 1, enterprise: 1, state: 0, other: 0 },
      keeps: true,
      reverses: true,
      alone: true,
    });
    const { rows } = await bookOf(schemeId);
    expect(rows.map(({ number, amount, balance }) => [number, amount, balance])).toEqual([
      [3, 40_000, 1_560_000],
      [2, 1_500_000, 1_600_000],
      [1, 100_000, 100_000],
    ]);
    expect(rows[2]).toMatchObject({ about: 'Thắp sáng ngõ 12', by: world.people.chief.displayName });
    expect(rows[2]?.giver?.grants.length).toBeGreaterThan(0);
    const leaves = await db
      .selectFrom('ledger_leaf')
      .select('fields')
      .where('subject', '=', 'fund')
      .execute();
    expect(leaves.filter(({ fields }) => fields?.includes(schemeId))).toHaveLength(3);
    // who reads a scheme without keeping it reads no names
    const { body: seen } = ok(await get(schemeId, '/entries', 'analyst'));
    expect((seen as ReplyOf<typeof listEntries>).rows.map(({ giver }) => giver)).toEqual([null, null, null]);
  });

  it('spends no đồng twice, however many try at once', async () => {
    const schemeId = await begun();
    ok((await given(schemeId, { gift: { is: 'money', amount: 100_000 } })).answer);
    const tries = Array.from({ length: 6 }, () => post(schemeId, 'spendings', spending({ amount: 30_000 })));
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([
      'fund_too_small',
      'fund_too_small',
      'fund_too_small',
      'ok',
      'ok',
      'ok',
    ]);
    const { rows } = await bookOf(schemeId);
    expect(rows.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(await fundOf(schemeId)).toMatchObject({ spent: 90_000, balance: 10_000, entries: 4 });
  });

  it('takes the same again once, and another entry under its id not at all', async () => {
    const schemeId = await begun();
    const { body } = await giving();
    const first = ok(await post(schemeId, 'givings', body)).body;
    const pays = spending({ amount: 1_000 });
    ok(await post(schemeId, 'spendings', pays));
    expect(ok(await post(schemeId, 'givings', body)).body).toEqual(first);
    ok(await post(schemeId, 'spendings', pays));
    expect(await fundOf(schemeId)).toMatchObject({ entries: 2, balance: 99_000 });
    expect((await post(schemeId, 'spendings', { ...pays, amount: 2_000 })).code).toBe('already_entered');
    // nor another giver, another slip, or another fund
    const { giver, slipHash: other } = (await giving({ entryId: body.entryId })).body;
    for (const over of [{ giver }, { giver: null }, { slipHash: other }])
      expect((await post(schemeId, 'givings', { ...body, ...over })).code).toBe('already_entered');
    expect((await post(await begun(), 'spendings', pays)).code).toBe('already_entered');
    expect((await given(schemeId, { slipHash: body.slipHash })).answer.code).toBe('already_entered');
  });

  it('refuses what is no amount, no day of the past, or not said, and names the field', async () => {
    const schemeId = await begun();
    for (const [path, over] of [
      ['gift.amount', { gift: { is: 'money', amount: -5 } }],
      ['gift.amount', { gift: { is: 'money', amount: 0.5 } }],
      ['gift.quantity', { gift: { is: 'thing', thing: 'Đèn', quantity: 0, worth: null } }],
      ['about', { about: ' ' }],
      ['sort', { sort: 'church' }],
    ] as const) {
      const { answer } = await given(schemeId, over as never);
      expect(answer.code).toBe('invalid_input');
      const { issues } = (answer.body as { error: { issues: { path: string }[] } }).error;
      expect(issues.map((issue) => issue.path)).toContain(path);
    }
    expect((await given(schemeId, { onDay: '2026-03-03' })).answer.code).toBe('day_in_future');
    expect((await post(schemeId, 'spendings', spending({ amount: -1 }))).code).toBe('invalid_input');
    expect((await post(schemeId, 'spendings', spending())).code).toBe('fund_too_small');
    expect(await fundOf(schemeId)).toMatchObject({ given: 0, spent: 0, entries: 0 });
  });

  it('is paged by the numbers of its entries', async () => {
    const schemeId = await begun();
    for (const amount of [1_000, 2_000, 3_000])
      ok((await given(schemeId, { gift: { is: 'money', amount } })).answer);
    const first = await bookOf(schemeId, '?limit=2');
    expect(first.rows.map(({ number }) => number)).toEqual([3, 2]);
    const second = await bookOf(schemeId, `?limit=2&cursor=${first.next}`);
    expect(second.rows.map(({ number }) => number)).toEqual([1]);
    expect(second.next).toBeNull();
    const far = Buffer.from('[9999999999]').toString('base64url');
    for (const cursor of ['abc', far])
      expect((await get(schemeId, `/entries?cursor=${cursor}`)).code).toBe('bad_cursor');
  });
});

describe('things', () => {
  const lamps = { is: 'thing', thing: 'Bóng đèn LED', quantity: 10, worth: 900_000 } as const;
  const use = (schemeId: string, quantity: number, over: object = {}) => {
    const said = { thing: lamps.thing, quantity, about: 'Lắp ở ngõ 12', paper: null };
    const body = { entryId: randomUUID(), onDay: '2026-03-02', ...said, ...over };
    return post(schemeId, 'uses', body, 'reception');
  };

  it('are counted apart from the money, and are used no oftener than they are there', async () => {
    const schemeId = await begun();
    const gave = numberOf((await given(schemeId, { gift: lamps })).answer);
    expect(await fundOf(schemeId)).toMatchObject({ given: 0, balance: 0, from: { household: 1 } });
    const codes = (await Promise.all([6, 6].map((count) => use(schemeId, count)))).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['ok', 'things_too_few']);
    expect(ok(await get(schemeId, '/things')).body).toMatchObject({
      rows: [{ thing: lamps.thing, remaining: 4 }],
    });
    expect((await use(schemeId, 4, { onDay: '2026-03-01' })).code).toBe('end_before_start');
    expect((await use(schemeId, 1, { thing: 'Gạch' })).code).toBe('not_found');
    expect((await take(schemeId, gave, 'given_back')).code).toBe('things_too_few');
    ok(await take(schemeId, 2, 'wrong_entry'));
    ok(await take(schemeId, gave, 'given_back'));
    expect(ok(await get(schemeId, '/things')).body).toEqual({ rows: [], next: null });
  });
});

describe('things that many gave', () => {
  it('are used in one entry, the oldest gifts first, and come back to each when it is taken back', async () => {
    const schemeId = await begun();
    const gift = (quantity: number) => ({ is: 'thing', thing: 'Bóng đèn', quantity, worth: null }) as const;
    for (const quantity of [3, 2, 5]) ok((await given(schemeId, { gift: gift(quantity) })).answer);
    const said = { onDay: '2026-03-02', thing: 'Bóng đèn', about: 'Lắp ở ngõ 12', paper: null };
    const body = { entryId: randomUUID(), ...said, quantity: 7 };
    const used = numberOf(await post(schemeId, 'uses', body, 'reception'));
    const left = async () => (await bookOf(schemeId)).rows.map(({ remaining }) => remaining);
    expect(await left()).toEqual([null, 3, 0, 0]);
    expect(ok(await post(schemeId, 'uses', body, 'reception')).body).toMatchObject({ number: used });
    expect((await bookOf(schemeId)).rows[0]?.takenFrom).toEqual([1, 2, 3]);
    const more = { ...body, entryId: randomUUID(), quantity: 4 };
    expect((await post(schemeId, 'uses', more)).code).toBe('things_too_few');
    expect(await left()).toEqual([null, 3, 0, 0]);
    ok(await take(schemeId, used, 'wrong_entry'));
    expect(await left()).toEqual([null, null, 5, 2, 3]);
  });
});

describe('a slip', () => {
  it('shows its holder the own contribution, the fund and what was spent, and nobody’s name', async () => {
    const schemeId = await begun();
    const { code, body } = await giving({ about: 'Thắp sáng ngõ 12' });
    ok(await post(schemeId, 'givings', body));
    for (let at = 0; at < 21; at += 1)
      ok(await post(schemeId, 'spendings', spending({ amount: 1_000 }), 'reception'));
    const first = ok(await opened(writtenSlipCode(code).toLowerCase())).body as OpenedSlip;
    expect(first.giving).toMatchObject({
      number: 1,
      amount: 100_000,
      about: 'Thắp sáng ngõ 12',
      takenBack: null,
    });
    expect(first.fund).toMatchObject({ given: 100_000, spent: 21_000, balance: 79_000 });
    // fewer than five are nobody's business
    expect(first.fund.from).toEqual({ household: null, enterprise: null, state: null, other: null });
    expect(first.outgoings.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => 22 - at),
    );
    const rest = ok(await opened(code, { cursor: first.next ?? '' })).body as OpenedSlip;
    expect(rest.outgoings.map(({ number }) => number)).toEqual([2]);
    // what was spent is there to see that it was, and so cannot be given back
    ok(await take(schemeId, 22, 'paid_back'));
    const after = ok(await opened(code)).body as OpenedSlip;
    expect(after.outgoings[0]).toMatchObject({ amount: -1_000, reverses: 22, reason: 'paid_back' });
    expect(JSON.stringify([first, rest, after])).not.toContain('Mẫu');
  });

  it('opens the fund of its own area, and the page the scheme that was entered first', async () => {
    const schemeId = await begun();
    const { code, answer } = await given(schemeId);
    ok(answer);
    // as two areas could hold one id before it stood once over all
    const { name_key: _, ...first } = await db
      .selectFrom('scheme')
      .selectAll()
      .where('scheme_id', '=', schemeId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('scheme')
      .values({ ...first, area_id: 1, name: 'Mô hình của nơi khác' })
      .execute();
    expect((ok(await opened(code)).body as OpenedSlip).fund.name).toBe(first.name);
    expect(await schemeFundPage(services)({ params: { schemeId }, query: {}, lang: 'vi' })).toMatchObject({
      fund: { name: first.name },
    });
  });

  it('is refused by one answer whatever is wrong with it, and by a former code', async () => {
    const schemeId = await begun();
    const { code, answer } = await given(schemeId);
    const number = numberOf(answer);
    const wrong = [newSlipCode(), '', 'x', '7K3M-QW9X-2D4U', "' or 1=1 --"];
    for (const refused of await Promise.all(wrong.map((each) => opened(each)))) {
      expect(refused).toMatchObject({ status: 404, code: 'slip_unknown' });
    }
    const next = newSlipCode();
    ok(await post(schemeId, `entries/${number}/slip`, { slipHash: slipHash(next) }));
    expect((await opened(code)).code).toBe('slip_unknown');
    ok(await opened(next));
    const spent = numberOf(await post(schemeId, 'spendings', spending()));
    const nobodys = await post(schemeId, `entries/${spent}/slip`, { slipHash: slipHash(next) });
    expect(nobodys.code).toBe('not_found');
  });

  it('says that its contribution was taken back', async () => {
    const schemeId = await begun();
    const { code, answer } = await given(schemeId);
    ok(await take(schemeId, numberOf(answer), 'entered_twice'));
    const { giving: own } = ok(await opened(code)).body as OpenedSlip;
    expect(own.takenBack).toEqual({ onDay: '2026-03-02', reason: 'entered_twice', sameHand: false });
  });
});

it('ends who gave once the term of registers is over, and keeps the book and the slip', async () => {
  const schemeId = await begun();
  const { code, body } = await giving();
  ok(await post(schemeId, 'givings', body));
  const named = async () => (await bookOf(schemeId)).rows.map(({ giver }) => giver !== null);
  services.clock.set('2028-03-02T02:00:00Z');
  await endWords(services);
  expect(await named()).toEqual([true]);
  services.clock.set('2028-03-03T02:00:00Z');
  expect(await endWords(services)).toBeGreaterThan(0);
  expect(await endWords(services)).toBe(0);
  expect(await named()).toEqual([false]);
  expect(ok(await opened(code)).body).toMatchObject({ giving: { number: 1, amount: 100_000 } });
  services.clock.set('2026-03-02T02:00:00Z');
});

it('keeps who gave long ago for the whole term from the day on which the book was copied', async () => {
  const schemeId = (await launched('2016-01-05')).schemeId;
  const { body } = await giving();
  ok(await post(schemeId, 'givings', { ...body, onDay: '2016-12-31' }));
  const named = async () => (await bookOf(schemeId)).rows.map(({ giver }) => giver !== null);
  await endWords(services);
  expect(await named()).toEqual([true]);
  services.clock.set('2028-03-03T02:00:00Z');
  await endWords(services);
  expect(await named()).toEqual([false]);
  services.clock.set('2026-03-02T02:00:00Z');
});

describe('what everybody sees', () => {
  const show = (schemeId: string) =>
    schemeFundPage(services)({ params: { schemeId }, query: {}, lang: 'vi' });

  it('is money to the đồng, givers from five on, things by what they are, and no scheme before its launch', async () => {
    const schemeId = await begun();
    for (let at = 0; at < 7; at += 1) ok((await given(schemeId)).answer);
    for (const quantity of [3, 4]) {
      const gift = { is: 'thing', thing: 'Bóng đèn', quantity, worth: null } as const;
      ok((await given(schemeId, { sort: 'enterprise', gift })).answer);
    }
    const shown = await show(schemeId);
    expect(shown?.fund).toMatchObject({
      given: 700_000,
      spent: 0,
      balance: 700_000,
      from: { household: 5, enterprise: null, state: null, other: null },
      // what two gave is nobody's business
      things: [{ thing: 'Bóng đèn', count: null }],
      moreThings: 0,
    });
    const gift = { is: 'thing', thing: 'Bóng đèn', quantity: 1, worth: null } as const;
    for (let at = 0; at < 3; at += 1) ok((await given(schemeId, { gift })).answer);
    expect((await show(schemeId))?.fund).toMatchObject({
      things: [{ thing: 'Bóng đèn', count: { quantity: 10, remaining: 10 } }],
    });
    const coming = await propose({ onDay: '2026-01-05' });
    expect(await show(coming.schemeId)).toBeUndefined();
    expect(await show(randomUUID())).toBeUndefined();
    expect(await show('x')).toBeUndefined();
  });
});

describe('a file', () => {
  it('has every entry, no giver, and no cell that a spreadsheet would run', async () => {
    const schemeId = await begun();
    const { body } = await giving({ about: '=HYPERLINK("http://x")' });
    ok(await post(schemeId, 'givings', body));
    ok(await post(schemeId, 'spendings', spending({ about: '+cmd|calc', paper: '@x' })));
    const read = async (format: string) =>
      ok(await get(schemeId, `/files/${format}`, 'auditor')).body as Buffer;
    const csv = (await read('csv')).toString('utf8');
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines[2]).toContain("'+cmd|calc,'@x");
    expect(csv).not.toContain('Mẫu');
    const [sheet] = await readXlsx(await read('xlsx'));
    expect(sheet?.data.map((row) => [row[0], row[4], row[8]])).toEqual([
      ['Số', 'Số tiền (đồng)', 'Nội dung'],
      [1, 100_000, `'=HYPERLINK("http://x")`],
      [2, 40_000, "'+cmd|calc"],
    ]);
  });

  it('adds up in a spreadsheet, and says what is not in it', async () => {
    const schemeId = await begun();
    const gave = numberOf((await given(schemeId)).answer);
    ok((await given(schemeId, { gift: { is: 'money', amount: 70_000 } })).answer);
    ok(await take(schemeId, gave, 'given_back'));
    const csv = (ok(await get(schemeId, '/files/csv')).body as Buffer).toString('utf8');
    const amounts = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[4]));
    expect(amounts).toEqual([100_000, 70_000, -100_000]);
    expect(csv).toContain('\r\n1,02/03/2026,Thu,');
    const key = { area_id: world.desk.unit.areaId, scheme_id: schemeId };
    const newest = new TextDecoder().decode(await exportFund(db, key, 'csv', 2));
    expect(newest.split('\r\n')[1]).toBe(',,,,,,,,Còn 1 mục cũ hơn không có trong tệp này,,,,,,');
  });
});
