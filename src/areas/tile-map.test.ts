import { expect, test } from 'vitest';
import { UNITS_2018, WARDS_2025 } from './data/index.ts';
import { TILES_2018, TILES_2025, type TileMap, tileMapOf } from './tile-map.ts';

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

test.each<[string, TileMap, readonly { areaId: number }[]]>([
  ['the seven wards', TILES_2025, WARDS_2025],
  ['the 37 units of 2018', TILES_2018, UNITS_2018],
])('%s have one square each, none shared, none outside', (_, map, units) => {
  expect(sorted(map.tiles.map((tile) => tile.areaId))).toEqual(sorted(units.map((unit) => unit.areaId)));
  expect(new Set(map.tiles.map((tile) => `${tile.column},${tile.row}`)).size).toBe(units.length);
  expect(map.tiles.every((tile) => tile.column < map.columns && tile.row < map.rows)).toBe(true);
});

test('the map of some units is the one that shows most of them, or none', () => {
  expect(tileMapOf([201, 202, 203])).toBe(TILES_2025);
  expect(tileMapOf([101, 102, 103, 207])).toBe(TILES_2018);
  // units that came later have no square, as long as they are not the most
  expect(tileMapOf([101, 102, 9001, 9002])).toBe(TILES_2018);
  expect(tileMapOf([101, 9001, 9002])).toBeUndefined();
  // one unit alone is no map
  expect(tileMapOf([201])).toBeUndefined();
  expect(tileMapOf([])).toBeUndefined();
});
