import { expect, it } from 'vitest';
import { optionsOf } from './area-options.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from './data/index.ts';
import { searchAreas } from './search.ts';

const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const found = (query: string) => optionsOf(searchAreas(set, query, { on: '2026-11-22' }), 'vi');
const HAC_THANH = { areaId: 201, name: { vi: 'phường Hạc Thành', en: 'Hạc Thành ward' } };

it('leads to the unit itself while it stands, and else to the one that took it in as a whole', () => {
  const [now, then] = found('Đông Sơn');
  expect(now).toMatchObject({ settled: now?.area, parts: [] });
  expect(then).toMatchObject({ settled: HAC_THANH, parts: [] });
  expect(then?.area.name.vi).toBe('phường Đông Sơn');
});

it('leads to none where it was divided, and names the units among which to choose', () => {
  const [divided] = found('Đông Thọ');
  expect(divided?.settled).toBeNull();
  expect(divided?.parts.length).toBeGreaterThan(1);
  expect(divided?.parts).toContainEqual(HAC_THANH);
});
