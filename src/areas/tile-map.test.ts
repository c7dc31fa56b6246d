import { expect, test } from 'vitest';
import { UNITS_2018, WARDS_2025 } from './data/index.ts';
import { TILES_2018, TILES_2025, type TileMap } from './tile-map.ts';

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

test.each<[string, TileMap, readonly { areaId: number }[]]>([
  ['the seven wards', TILES_2025, WARDS_2025],
  ['the 37 units of 2018', TILES_2018, UNITS_2018],
])('%s have one square each, none shared, none outside', (_, map, units) => {
  expect(sorted(map.tiles.map((tile) => tile.areaId))).toEqual(sorted(units.map((unit) => unit.areaId)));
  expect(new Set(map.tiles.map((tile) => `${tile.column},${tile.row}`)).size).toBe(units.length);
  expect(map.tiles.every((tile) => tile.column < map.columns && tile.row < map.rows)).toBe(true);
});
