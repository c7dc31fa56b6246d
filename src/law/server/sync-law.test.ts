import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { SHIPPED_LAW } from '../data/shipped.ts';
import { findParameter, type LawBook } from '../law-book.ts';
import { currentLawBook, loadLawBook, syncLaw } from './index.ts';

const { db } = await testDatabase();
const rows = SHIPPED_LAW.parameters.length + SHIPPED_LAW.holidays.length;
const nothing = { inserted: 0, replaced: 0, removed: 0 };

/** The shipped law with the ordinary clock of 2015 changed, as a later release might ship it. */
const nextRelease: LawBook = {
  ...SHIPPED_LAW,
  parameters: SHIPPED_LAW.parameters.map((row) =>
    row.code === 'tip.resolve' && row.validTo === null ? { ...row, value: 25 } : row,
  ),
};

describe('syncLaw', () => {
  beforeEach(async () => {
    await db.deleteFrom('law_parameter').execute();
    await db.deleteFrom('law_holiday').execute();
  });

  test('brings every shipped row, once, and it reads back as it was shipped', async () => {
    expect(await syncLaw(db)).toEqual({ ...nothing, inserted: rows });
    expect(await syncLaw(db)).toEqual(nothing);
    const book = await loadLawBook(db);
    expect(new Set(book.parameters)).toEqual(new Set(SHIPPED_LAW.parameters));
    expect(book.holidays).toEqual(SHIPPED_LAW.holidays);
  });

  test('servers that start together bring each row once', async () => {
    await Promise.all([syncLaw(db), syncLaw(db), syncLaw(db)]);
    const book = await loadLawBook(db);
    expect(book.parameters.length + book.holidays.length).toBe(rows);
    expect(await syncLaw(db)).toEqual(nothing);
  });

  test('follows a release where nobody changed the row', async () => {
    await syncLaw(db);
    expect(await syncLaw(db, nextRelease)).toEqual({ ...nothing, replaced: 1 });
    expect(findParameter(await loadLawBook(db), 'tip.resolve', '2026-01-01')?.value).toBe(25);
  });

  test('never overwrites what an administrator changed', async () => {
    await syncLaw(db);
    await db.updateTable('law_parameter').set({ value: 30 }).where('code', '=', 'tip.service').execute();
    await db
      .updateTable('law_holiday')
      .set({ kind: 'working_swap' })
      .where('day', '=', '2026-11-24')
      .execute();
    expect(await syncLaw(db)).toEqual(nothing);
    const book = await loadLawBook(db);
    expect(findParameter(book, 'tip.service', '2026-01-01')?.value).toBe(30);
    expect(book.holidays.find(({ day }) => day === '2026-11-24')?.kind).toBe('working_swap');
  });

  test('a row that an administrator ended and followed by another stays so through a release', async () => {
    await syncLaw(db);
    const inForce = db
      .updateTable('law_parameter')
      .where('code', '=', 'tip.resolve')
      .where('valid_to', 'is', null);
    await inForce.set({ valid_to: '2026-12-31' }).execute();
    const row = {
      code: 'tip.resolve',
      valid_from: '2027-01-01',
      valid_to: null,
      value: 15,
      unit: 'day' as const,
    };
    const ground = { source: 'Luật mới', source_en: 'New law', verified: true, note: null, note_en: null };
    await db
      .insertInto('law_parameter')
      .values({ ...row, ...ground, rolls: true, shipped_as: null })
      .execute();
    expect(await syncLaw(db, nextRelease)).toEqual(nothing);
    const book = await loadLawBook(db);
    expect(findParameter(book, 'tip.resolve', '2026-12-31')?.value).toBe(20);
    expect(findParameter(book, 'tip.resolve', '2027-01-01')?.value).toBe(15);
  });
});

test('the law in use is read once a minute', async () => {
  await syncLaw(db);
  let now = new Date('2026-11-22T00:00:00Z');
  const clock = { now: () => now };
  const first = await currentLawBook(db, clock);
  expect(await currentLawBook(db, clock)).toBe(first);
  now = new Date('2026-11-22T00:01:01Z');
  expect(await currentLawBook(db, clock)).not.toBe(first);
});
