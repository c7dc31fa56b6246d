import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCommunal, validOn } from '../area.ts';
import { traceSuccessors } from '../trace-successors.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS, UNITS_2018, WARDS_2025 } from './index.ts';

const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const byId = new Map(SHIPPED_AREAS.map((area) => [area.areaId, area]));
const days = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function idsOf(name: string, day: string): number[] {
  return SHIPPED_AREAS.filter((area) => area.name === name && validOn(area, day))
    .filter(isCommunal)
    .map((area) => area.areaId);
}

test('the city of 2018 had 37 units, 20 wards and 17 communes', () => {
  expect(UNITS_2018).toHaveLength(37);
  expect(UNITS_2018.filter((unit) => unit.kind === 'phuong')).toHaveLength(20);
  expect(UNITS_2018.every((unit) => validOn(unit, '2018-05-31'))).toBe(true);
  expect(WARDS_2025).toHaveLength(7);
});

test('ids are unique, and parents come before children', () => {
  expect(byId.size).toBe(SHIPPED_AREAS.length);
  expect(new Set(SHIPPED_SUCCESSIONS.map((row) => row.successionId)).size).toBe(SHIPPED_SUCCESSIONS.length);
  const seen = new Set<number>();
  for (const area of SHIPPED_AREAS) {
    if (area.parentId !== null) expect(seen).toContain(area.parentId);
    seen.add(area.areaId);
  }
});

test('the Đông Sơn of the article is not the Đông Sơn of today', () => {
  expect(idsOf('Đông Sơn', '2018-01-01')).toEqual([106]);
  expect(idsOf('Đông Sơn', '2025-07-01')).toEqual([206]);
  expect(byId.get(106)?.code).toBe('14785');
  expect(byId.get(206)?.code).toBe('16378');
});

test('a reused code means another unit on another day, and at most one on any day', () => {
  const holding = (code: string, day: string) =>
    SHIPPED_AREAS.filter((area) => area.code === code && validOn(area, day)).map((area) => area.name);
  expect(holding('14797', '2018-05-31')).toEqual(['Đông Hải']);
  expect(holding('14797', '2025-07-01')).toEqual(['Hạc Thành']);
  expect(holding('14758', '2025-06-30')).toEqual(['Đông Thọ']);
  expect(holding('14758', '2025-07-01')).toEqual(['Hàm Rồng']);
  const codes = [...new Set(SHIPPED_AREAS.flatMap((area) => area.code ?? []))];
  fc.assert(
    fc.property(fc.constantFrom(...codes), days, (code, day) => {
      expect(holding(code, day).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('a name means at most one unit of the lowest level on any day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHIPPED_AREAS), days, (area, day) => {
      const inParent = SHIPPED_AREAS.filter(
        (other) => other.name === area.name && other.parentId === area.parentId && validOn(other, day),
      );
      expect(inParent.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever ended has a succession, and nothing that stands has one', () => {
  const left = new Set(SHIPPED_SUCCESSIONS.map((row) => row.fromId));
  for (const area of SHIPPED_AREAS) expect(left.has(area.areaId)).toBe(area.validTo !== null);
});

test('a full succession is the only one of its unit; a part has a sibling', () => {
  for (const row of SHIPPED_SUCCESSIONS) {
    const siblings = SHIPPED_SUCCESSIONS.filter((other) => other.fromId === row.fromId);
    if (row.extent === 'full') expect(siblings).toHaveLength(1);
    if (row.extent === 'part') expect(siblings.length).toBeGreaterThan(1);
  }
});

test('a successor with a known day stands on it, and the unit before ended earlier', () => {
  for (const row of SHIPPED_SUCCESSIONS) {
    if (row.onDay === null || row.toId === null) continue;
    const to = byId.get(row.toId);
    const from = byId.get(row.fromId);
    expect(to && validOn(to, row.onDay)).toBe(true);
    expect(from?.validTo && from.validTo < row.onDay).toBe(true);
  }
});

test('the changes of 2019, on the way to those of 2025', () => {
  const namesOn = (id: number, day: string) =>
    traceSuccessors(set, id, day).successors.map((successor) => successor.name);
  expect(namesOn(120, '2020-06-01')).toEqual(['An Hưng']);
  expect(namesOn(121, '2020-06-01')).toEqual(['An Hưng']);
  expect(namesOn(128, '2020-06-01')).toEqual(['Tào Xuyên']);
  expect(namesOn(125, '2020-06-01')).toEqual(['Long Anh']);
  expect(namesOn(127, '2020-06-01')).toEqual(['Long Anh']);
  expect(namesOn(128, '2026-01-01')).toEqual(['Nguyệt Viên']);
  expect(namesOn(120, '2026-01-01')).toEqual(['Hạc Thành', 'Đông Quang']);
});

test('what is not known is not guessed: no successor, said to be unverified', () => {
  for (const id of [117, 122, 123, 136, 137]) {
    expect(traceSuccessors(set, id, null)).toEqual({ successors: [], unknown: true });
  }
});

test('every unit ends in units of today, or is said to be unknown', () => {
  for (const area of SHIPPED_AREAS) {
    if (area.validTo === null) continue;
    const fate = traceSuccessors(set, area.areaId, null);
    expect(fate.unknown || fate.successors.length > 0).toBe(true);
    for (const successor of fate.successors) expect(byId.get(successor.areaId)?.validTo).toBeNull();
  }
});
