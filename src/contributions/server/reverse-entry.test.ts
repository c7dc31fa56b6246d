import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testMember } from '../../../tests/kit/test-accounts.ts';
import { fundKeepers, numberOf } from '../../../tests/kit/test-funds.ts';
import { ok, schemeKeepers } from '../../../tests/kit/test-schemes.ts';
import { foundWorld } from '../../../tests/routes/world.ts';
import { encodeCursor } from '../../platform/cursor.ts';
import { openDatabase } from '../../platform/database.ts';
import { findSchemeAnywhere } from '../../schemes/server/index.ts';
import type { OpenedSlip } from '../public-contract.ts';
import { reversedBySameHand } from './fund-queries.ts';
import { reverseEntry } from './reverse-entry.ts';

const world = await foundWorld();
const { services } = world;
const { db } = services;
services.clock.set('2026-03-02T02:00:00Z');
const { launched } = schemeKeepers(world);
const { today, post, get, given, spending, take, fundOf, bookOf, opened } = fundKeepers(world);
const begun = async () => (await launched('2026-01-05')).schemeId;

describe('an entry', () => {
  it('is taken back by another one, once, with a reason of its side', async () => {
    const schemeId = await begun();
    const gave = numberOf((await given(schemeId)).answer);
    expect((await take(schemeId, gave, 'paid_back')).code).toBe('invalid_input');
    expect((await take(schemeId, gave, 'wrong_entry', { onDay: '2026-03-01' })).code).toBe(
      'end_before_start',
    );
    const back = numberOf(await take(schemeId, gave, 'given_back'));
    expect(await fundOf(schemeId)).toMatchObject({ given: 0, balance: 0, from: { household: 0 } });
    expect((await take(schemeId, gave, 'given_back')).code).toBe('entry_reversed');
    expect((await take(schemeId, back, 'wrong_entry')).code).toBe('entry_reversed');
    expect((await take(schemeId, 99, 'wrong_entry')).code).toBe('not_found');
    const { rows } = await bookOf(schemeId);
    expect(rows.map(({ amount, reverses, reversedBy }) => [amount, reverses, reversedBy])).toEqual([
      [-100_000, 1, null],
      [100_000, null, 2],
    ]);
  });

  it('is taken back by another hand than the one that entered it, where there is one', async () => {
    const schemeId = await begun();
    const own = numberOf((await given(schemeId, {}, 'chief')).answer);
    const second = await testMember(services, world.deployment, 'second-chief', [
      { unitId: world.desk.unit.unitId, role: 'chief' },
    ]);
    expect((await take(schemeId, own, 'wrong_entry')).code).toBe('fund_own_entry');
    expect(await fundOf(schemeId)).toMatchObject({ given: 100_000, entries: 1, alone: false });
    await db.deleteFrom('membership').where('account_id', '=', second.accountId).execute();
    const theirs = numberOf((await given(schemeId)).answer);
    expect((await take(schemeId, theirs, 'wrong_entry', {}, 'reception')).code).toBe('not_found');
    ok(await take(schemeId, theirs, 'wrong_entry'));
  });

  it('is taken back by the only chief who entered it, and everybody is told so', async () => {
    const schemeId = await begun();
    const { code, answer } = await given(schemeId, {}, 'chief');
    const paid = { ...spending({ amount: 1_000 }) };
    ok((await given(schemeId)).answer);
    const spent = numberOf(await post(schemeId, 'spendings', paid));
    expect((await bookOf(schemeId)).rows.map(({ own }) => own)).toEqual([true, false, true]);
    ok(await take(schemeId, spent, 'wrong_entry'));
    ok(await take(schemeId, numberOf(answer), 'wrong_entry'));
    ok(await take(schemeId, 2, 'wrong_entry'));
    const { rows } = await bookOf(schemeId);
    expect(rows.map(({ number, sameHand }) => [number, sameHand])).toEqual([
      [6, false],
      [5, true],
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
    // of some entries, what is asked about them alone
    const some = db.selectFrom('fund_entry').selectAll().where('scheme_id', '=', schemeId);
    const entries = await some.where('number', '!=', 5).execute();
    const key = { area_id: world.desk.unit.areaId, scheme_id: schemeId };
    expect(await reversedBySameHand(db, key, entries)).toEqual(new Set([4]));
    // the same of an entry alone on its page
    for (const [cursor, sameHand] of [
      [6, true],
      [5, true],
      [4, false],
    ] as const) {
      const page = await bookOf(schemeId, `?limit=1&cursor=${encodeCursor([cursor])}`);
      expect(page.rows.map((row) => row.sameHand)).toEqual([sameHand]);
    }
    const slip = ok(await opened(code)).body as OpenedSlip;
    expect(slip.giving.takenBack).toMatchObject({ reason: 'wrong_entry', sameHand: true });
    expect(slip.outgoings.map(({ number, sameHand }) => [number, sameHand])).toEqual([
      [4, true],
      [3, false],
    ]);
    expect(slip.fund.sameHand).toBe(2);
    const csv = (ok(await get(schemeId, '/files/csv')).body as Buffer).toString('utf8');
    expect(csv.match(/Ghi sai,Có/g)).toHaveLength(2);
  });

  it('is taken back by the own hand on one connection: whoever holds the fund waits for no other one', async () => {
    const schemeId = await begun();
    const number = numberOf((await given(schemeId, {}, 'chief')).answer);
    const scheme = (await findSchemeAnywhere(db, schemeId)) ?? expect.fail();
    const one = openDatabase(services.database.connectionString, { max: 1 });
    const { accountId } = world.desk.chief;
    const said = { entryId: randomUUID(), onDay: today(), reason: 'wrong_entry' } as const;
    const back = reverseEntry({ ...services, db: one.db }, accountId, scheme, number, said);
    await expect(back.finally(one.close)).resolves.toMatchObject({ balance: 0 });
  });

  it('is not given back when it is spent', async () => {
    const schemeId = await begun();
    const gave = numberOf((await given(schemeId)).answer);
    const paid = numberOf(await post(schemeId, 'spendings', spending(), 'reception'));
    expect((await take(schemeId, gave, 'given_back')).code).toBe('fund_too_small');
    ok(await take(schemeId, paid, 'paid_back'));
    ok(await take(schemeId, gave, 'given_back'));
    expect(await fundOf(schemeId)).toMatchObject({ given: 0, spent: 0, entries: 4 });
  });
});
