import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { openDatabase } from '../../platform/database.ts';
import type { AreaChange } from '../change.ts';
import { fromRows } from '../compact-list.ts';
import { describeArea } from '../describe-area.ts';
import { searchAreas } from '../search.ts';
import { loadAreas } from './area-book.ts';
import { changeAreas } from './change-areas.ts';
import { listAreas } from './list-areas.ts';
import { listChanges } from './list-changes.ts';
import { syncAreas } from './sync-areas.ts';

const services = await testServices();
const { db } = services;
const ADMIN = randomUUID();
const SOURCE = 'nghị quyết thử 1/2026';
await syncAreas(db);
afterEach(() => vi.restoreAllMocks());

const merge: AreaChange = {
  kind: 'merge',
  onDay: '2026-04-01',
  newAreas: [{ name: 'Sông Mã', kind: 'phuong', code: '14999', parentId: 1 }],
  moves: [
    { fromId: 202, destination: { to: 'new', index: 0 }, extent: 'full' },
    { fromId: 203, destination: { to: 'new', index: 0 }, extent: 'full' },
  ],
  source: SOURCE,
  verified: true,
};

test('a change ends, begins, says what went where, and leaves a leaf; a second one that contradicts is refused', async () => {
  const { changeId, begun, ended } = await changeAreas(services, ADMIN, merge);
  const [areaId = 0] = begun;
  expect(ended).toEqual([202, 203]);
  const book = await loadAreas(db);
  expect(book.find(202)?.validTo).toBe('2026-03-31');
  expect(book.find(areaId)).toMatchObject({ name: 'Sông Mã', validFrom: '2026-04-01', verified: true });
  const leaves = await db.selectFrom('ledger_leaf').selectAll().where('subject', '=', 'area').execute();
  expect(leaves).toHaveLength(1);
  expect(leaves[0]?.fields).toEqual([
    ...['area-change', changeId, 'merge', '2026-04-01', SOURCE, ADMIN],
    ...[202, areaId, 'full', 203, areaId, 'full'],
  ]);
  await expect(changeAreas(services, ADMIN, merge)).rejects.toMatchObject({
    code: 'area_ended',
    issues: [{ path: 'moves.0.fromId', code: 'area_ended' }],
  });
});

test('the old name finds the new unit, in the search of the server and of the phone', async () => {
  const book = await loadAreas(db);
  const phone = fromRows(JSON.parse(JSON.stringify(listAreas(book, undefined))));
  for (const set of [book, phone]) {
    const [before] = searchAreas(set, 'ham rong', { on: '2026-03-31' });
    expect(before).toMatchObject({ current: true, reportTo: [202] });
    const [after, former] = searchAreas(set, 'ham rong', { on: '2026-04-01' });
    const [heir] = searchAreas(set, 'Sông Mã', { on: '2026-04-01' });
    expect(after?.reportTo).toEqual([heir?.area.areaId]);
    // the ward of before 2025, through two changes
    expect(former).toMatchObject({ area: { areaId: 109 }, reportTo: [heir?.area.areaId] });
    expect(after && describeArea(after, 'vi')).toBe(
      'phường Hàm Rồng cũ (đến 31/03/2026), nay thuộc phường Sông Mã',
    );
  }
});

test('a unit that ends by a change nobody has compared is not called verified', async () => {
  const moves = [{ fromId: 206, destination: { to: 'unknown' }, extent: 'unverified' }] as const;
  await changeAreas(services, ADMIN, { ...merge, kind: 'abolish', newAreas: [], moves, verified: false });
  expect((await loadAreas(db)).find(206)).toMatchObject({ validTo: '2026-03-31', verified: false });
});

test('of two that contradict at the same moment one is written', async () => {
  const rename = (name: string): AreaChange => ({
    ...merge,
    kind: 'rename',
    newAreas: [{ name, kind: 'phuong', code: null, parentId: 1 }],
    moves: [{ fromId: 204, destination: { to: 'new', index: 0 }, extent: 'full' }],
  });
  const both = await Promise.allSettled([
    changeAreas(services, ADMIN, rename('Một')),
    changeAreas(services, ADMIN, rename('Hai')),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const book = await loadAreas(db);
  expect(book.areas.filter(({ name }) => name === 'Một' || name === 'Hai')).toHaveLength(1);
});

test('a change that is refused writes nothing', async () => {
  const counted = async () => [
    (await db.selectFrom('area').select('area_id').execute()).length,
    (await db.selectFrom('area_change').select('change_id').execute()).length,
    (await db.selectFrom('area_version').select('version').execute())[0]?.version,
  ];
  const before = await counted();
  const parent = { ...merge, newAreas: [{ name: 'X', kind: 'phuong', code: null, parentId: 9 }] } as const;
  await expect(changeAreas(services, ADMIN, parent)).rejects.toMatchObject({ code: 'area_ended' });
  const moves = [{ fromId: 205, destination: { to: 'unknown' }, extent: 'part' }] as const;
  await expect(
    changeAreas(services, ADMIN, { ...merge, kind: 'abolish', newAreas: [], moves }),
  ).rejects.toMatchObject({ code: 'extents_contradict' });
  expect(await counted()).toEqual(before);
});

test('what was entered is listed, newest first, page by page', async () => {
  const first = await listChanges(db, { limit: 1 });
  expect(first.rows).toMatchObject([{ kind: 'rename', enteredById: ADMIN, source: SOURCE, figures: null }]);
  const rest = await listChanges(db, { limit: 2, cursor: first.next ?? '' });
  expect(rest.next).toBeNull();
  expect(rest.rows.at(-1)?.moves.map(({ fromId, extent }) => [fromId, extent])).toEqual([
    [202, 'full'],
    [203, 'full'],
  ]);
  await expect(listChanges(db, { limit: 1, cursor: 'x' })).rejects.toMatchObject({ code: 'bad_cursor' });
});

test('another server process learns of a change without a restart', async () => {
  const other = openDatabase(services.database.connectionString, { max: 1 });
  try {
    const before = await loadAreas(other.db);
    await changeAreas(services, ADMIN, {
      ...merge,
      kind: 'abolish',
      newAreas: [],
      moves: [{ fromId: 207, destination: { to: 'unknown' }, extent: 'unverified' }],
    });
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 2_000);
    expect(await loadAreas(other.db)).toBe(before);
    vi.spyOn(performance, 'now').mockReturnValue(now + 6_000);
    const after = await loadAreas(other.db);
    expect(before.find(207)?.validTo).toBeNull();
    expect(after.find(207)?.validTo).toBe('2026-03-31');
    // nothing has changed since: the same book
    vi.spyOn(performance, 'now').mockReturnValue(now + 20_000);
    expect(await loadAreas(other.db)).toBe(after);
  } finally {
    await other.close();
  }
});
