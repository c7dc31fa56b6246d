import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/kit/test-database.ts';
import { listBoundariesEndpoint, MAX_BOUNDARIES_BYTES } from '../boundary-contract.ts';
import { loadAreas, refreshAreas } from './area-book.ts';
import { listBoundaries } from './list-boundaries.ts';
import { syncAreas } from './sync-areas.ts';

const { db } = await testDatabase();
const PROVINCE = 1;
const [CITY, CITY_WARD] = [2, 106];
const WARDS_2025 = [201, 202, 203, 204, 205, 206, 207];
const TODAY = '2026-11-22';

/** A boundary that nobody would call short. */
function coast(middle: number): [number, number][] {
  const ring = Array.from({ length: 4000 }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / 4000;
    const radius = 0.02 + 0.004 * Math.sin(97 * angle) + 0.001 * Math.sin(1201 * angle);
    return [middle + radius * Math.cos(angle), 19.8 + radius * Math.sin(angle)].map(
      (degrees) => Math.round(degrees * 1e5) / 1e5,
    ) as [number, number];
  });
  return [...ring, ring[0] ?? [0, 0]];
}

const draw = (areaId: number, source = 'a public source') =>
  db
    .insertInto('area_boundary')
    .values({
      area_id: areaId,
      geometry: JSON.stringify({ type: 'Polygon', coordinates: [coast(105 + areaId / 1000)] }),
      source,
      imported_at: new Date(),
    })
    .execute();

beforeAll(() => syncAreas(db));

test('gives nothing where nothing was imported, and knows no unknown unit', async () => {
  const book = await loadAreas(db);
  expect(await listBoundaries(db, book, PROVINCE, TODAY)).toEqual({ boundaries: [], sources: [] });
  expect(await listBoundaries(db, book, 999_999, TODAY)).toBeUndefined();
});

test('draws the units that stood on the day, together within the size, from memory', async () => {
  for (const areaId of [...WARDS_2025, CITY, CITY_WARD]) await draw(areaId);
  const book = await refreshAreas(db);
  const today = await listBoundaries(db, book, PROVINCE, TODAY);
  expect(today?.boundaries.map(({ areaId }) => areaId)).toEqual(WARDS_2025);
  expect(today?.sources).toEqual(['a public source']);
  expect(listBoundariesEndpoint.reply.parse(today)).toEqual(today);
  expect(JSON.stringify(today?.boundaries).length).toBeLessThanOrEqual(MAX_BOUNDARIES_BYTES);
  const then = await listBoundaries(db, book, PROVINCE, '2018-05-31');
  expect(then?.boundaries.map(({ areaId }) => areaId)).toEqual([CITY]);
  expect(await listBoundaries(db, book, PROVINCE, '2026-01-01')).toBe(today);
});

test('shows what was imported anew once the book is read anew', async () => {
  await db.deleteFrom('area_boundary').where('area_id', '=', 201).execute();
  const after = await listBoundaries(db, await refreshAreas(db), PROVINCE, TODAY);
  expect(after?.boundaries.map(({ areaId }) => areaId)).toEqual(WARDS_2025.slice(1));
});
