import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { fromRows } from '../compact-list.ts';
import { listAreasEndpoint, MAX_LISTED_AREAS, readAreaEndpoint, searchAreasEndpoint } from '../contract.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../data/index.ts';
import { searchAreas } from '../search.ts';
import { findArea, loadAreas, refreshAreas } from './area-book.ts';
import { listAreas } from './list-areas.ts';
import { readArea } from './read-area.ts';
import { areaRoutes } from './routes.ts';
import { syncAreas } from './sync-areas.ts';

const { db } = await testDatabase();
const TODAY = '2026-11-22';

beforeAll(async () => {
  // Two servers that start together.
  const both = await Promise.all([syncAreas(db), syncAreas(db)]);
  expect(both[0].areas + both[1].areas).toBe(SHIPPED_AREAS.length);
  expect(both[0].successions + both[1].successions).toBe(SHIPPED_SUCCESSIONS.length);
});

test('what was put in comes back: days as days, unknown as null', async () => {
  const book = await loadAreas(db);
  expect(book.areas).toEqual([...SHIPPED_AREAS].sort((a, b) => a.areaId - b.areaId).map(withoutSource));
  expect(book.successions).toHaveLength(SHIPPED_SUCCESSIONS.length);
  expect(await findArea(db, 106)).toMatchObject({ name: 'Đông Sơn', validTo: '2025-06-30' });
  expect(await findArea(db, 999_999)).toBeUndefined();
});

test('a second sync adds nothing and overwrites nothing; the book shows a change after a refresh', async () => {
  const setCode = (code: string | null) =>
    db.updateTable('area').set({ code }).where('area_id', '=', 120).execute();
  await setCode('16999');
  expect((await loadAreas(db)).find(120)?.code).toBeNull();
  expect(await syncAreas(db)).toEqual({ areas: 0, successions: 0 });
  expect((await loadAreas(db)).find(120)?.code).toBe('16999');
  expect(await loadAreas(db)).toBe(await loadAreas(db));
  await setCode(null);
  expect((await refreshAreas(db)).find(120)?.code).toBeNull();
});

test('a row that was lost comes back, alone', async () => {
  await db.deleteFrom('area_succession').where('succession_id', '=', 95).execute();
  expect(await syncAreas(db)).toEqual({ areas: 0, successions: 1 });
});

test('the database refuses an end before the start, and a known extent without a successor', async () => {
  const end = db.updateTable('area').set({ valid_to: '2016-01-01' }).where('area_id', '=', 201);
  await expect(end.execute()).rejects.toThrow(/check/);
  const extent = db.updateTable('area_succession').set({ extent: 'full' }).where('succession_id', '=', 95);
  await expect(extent.execute()).rejects.toThrow(/check/);
});

test('the compact list searches on the phone as the book does on the server', async () => {
  const book = await loadAreas(db);
  const reply = listAreasEndpoint.reply.parse(JSON.parse(JSON.stringify(listAreas(book, undefined))));
  expect(reply.complete).toBe(true);
  for (const query of ['dong son', 'Đông Thọ', 'tan son', 'quang']) {
    expect(searchAreas(fromRows(reply), query, { on: TODAY })).toEqual(
      searchAreas(book, query, { on: TODAY }),
    );
  }
});

test('a list of a day holds what stood that day, and any list is bounded', async () => {
  const book = await loadAreas(db);
  const names = listAreas(book, '2026-01-01').areas.map((row) => row[2]);
  expect(names).toContain('Hạc Thành');
  expect(names).not.toContain('Điện Biên');
  const one = book.areas.slice(0, 1);
  const many = Array.from({ length: MAX_LISTED_AREAS + 1 }, () => one).flat();
  expect(listAreas({ areas: many, successions: [] }, undefined)).toMatchObject({ complete: false });
});

test('a unit is read with those before, after and above it', async () => {
  const book = await loadAreas(db);
  const anHung = readAreaEndpoint.reply.parse(readArea(book, 151, TODAY));
  expect(anHung.ancestors.map((area) => area.areaId)).toEqual([2, 1]);
  expect(anHung.predecessors.map((change) => change.area?.name)).toEqual(['An Hoạch', 'Đông Hưng']);
  expect(anHung.successors.map((change) => change.area?.name)).toEqual(['Hạc Thành', 'Đông Quang']);
  expect(readArea(book, 117, TODAY)?.successors).toMatchObject([{ area: null, extent: 'unverified' }]);
  expect(readArea(book, 999_999, TODAY)).toBeUndefined();
});

test('queries are checked at the border', () => {
  expect(searchAreasEndpoint.query.safeParse({ q: ' ' }).success).toBe(false);
  expect(searchAreasEndpoint.query.safeParse({ q: 'a', limit: '31' }).success).toBe(false);
  expect(searchAreasEndpoint.query.parse({ q: 'a', limit: '3' })).toEqual({ q: 'a', limit: 3 });
  expect(listAreasEndpoint.query.safeParse({ on: '2026-02-30' }).success).toBe(false);
});

test('the routes are public, and named as their endpoints', () => {
  const routes = areaRoutes({ db, clock: { now: () => new Date(`${TODAY}T03:00:00Z`) } });
  expect(routes.map((route) => [route.endpoint.name, route.action])).toEqual([
    ['areas.search', 'public'],
    ['areas.list', 'public'],
    ['areas.read', 'public'],
    ['areas.boundaries', 'public'],
  ]);
});

function withoutSource(area: (typeof SHIPPED_AREAS)[number]) {
  const { source: _, ...rest } = area;
  return rest;
}
